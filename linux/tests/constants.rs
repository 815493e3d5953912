//! Numbers of operations, values of names and sizes of structures, compared with the C headers of
//! this machine. What the headers don't know (they may be older) is counted, not compared.

mod common;

use common::evaluate;
use linux::{Arg, FieldKind, Kind, Layout, Names, Selector, Struct, rows};
use std::collections::BTreeMap;

const HEADERS: &[&str] = &[
    "sys/types.h",
    "fcntl.h",
    "unistd.h",
    "sys/file.h",
    "sys/mman.h",
    "sys/socket.h",
    "sys/stat.h",
    "sys/wait.h",
    "sys/resource.h",
    "sys/xattr.h",
    "sys/inotify.h",
    "sys/epoll.h",
    "poll.h",
    "sys/eventfd.h",
    "sys/timerfd.h",
    "sys/random.h",
    "sys/ipc.h",
    "sys/shm.h",
    "sys/sem.h",
    "sys/msg.h",
    "sys/mount.h",
    "sys/fanotify.h",
    "sys/prctl.h",
    "sys/ioctl.h",
    "signal.h",
    "time.h",
    "asm/prctl.h",
    "sched.h",
    "linux/futex.h",
    "linux/keyctl.h",
    "linux/seccomp.h",
    "linux/falloc.h",
    "linux/openat2.h",
    "linux/close_range.h",
    "linux/membarrier.h",
    "linux/kcmp.h",
    "linux/mempolicy.h",
    "linux/fiemap.h",
    "linux/fsverity.h",
    "linux/sockios.h",
    "linux/rtc.h",
    "linux/kd.h",
    "linux/vt.h",
    "linux/input.h",
    "linux/hidraw.h",
    "linux/loop.h",
    "linux/random.h",
    "linux/nsfs.h",
    "linux/if_tun.h",
    "linux/hdreg.h",
    "linux/ptrace.h",
    "linux/quota.h",
    "linux/dqblk_xfs.h",
    "linux/serial.h",
    "linux/perf_event.h",
    "linux/watchdog.h",
    "linux/uinput.h",
    "linux/bpf.h",
    "linux/fs.h",
    "netinet/tcp.h",
    "termios.h",
];

/// Names that mean something else in C, or that the C library and the kernel number differently.
const OTHERWISE: &[&str] = &[
    // 64-bit programs see the kernel's own only under these names' numbers; the library has its own.
    "F_GETLK",
    "F_SETLK",
    "F_SETLKW",
    "O_LARGEFILE",
    "EVIOCGNAME",
    "SCHED_NORMAL",
    // Socket options carry their level.
    "PACKET_RX_RING",
    "PACKET_TX_RING",
];

#[test]
fn operations_have_the_headers_numbers() {
    let mut operations = BTreeMap::new();
    for many in rows().filter_map(|row| row.multiplexer) {
        // The type of quota lies below the command.
        let shift = if matches!(many.selector, Selector::Argument(_, 0xffff_ff00)) {
            8
        } else {
            0
        };
        let level = matches!(many.selector, Selector::Pair(..));
        for row in many
            .operations
            .iter()
            .filter(|row| row.mask == u64::MAX && !level)
        {
            operations.insert(row.name.to_owned(), (row.number & 0xffff_ffff) >> shift);
        }
    }
    compare(&operations, 300);
}

#[test]
fn names_have_the_headers_values() {
    let mut names = BTreeMap::new();
    each_arg(|arg| match arg.kind {
        Kind::Flags(table) | Kind::Enum(table) => add(&mut names, table),
        Kind::Split(_, values, flags) => {
            add(&mut names, values);
            add(&mut names, flags);
        }
        Kind::Pointer(pointer) => {
            if let Layout::Struct(shape) = pointer.layout {
                fields(shape, &mut names);
            }
        }
        _ => {}
    });
    compare(&names, 350);
}

#[test]
fn structures_have_the_headers_sizes() {
    let mut sizes = BTreeMap::new();
    each_arg(|arg| {
        if let Kind::Pointer(pointer) = arg.kind
            && let Layout::Struct(shape) = pointer.layout
        {
            sizes.insert(shape.name.to_owned(), shape.size);
        }
    });
    let expressions: Vec<_> = COMPARED
        .iter()
        .map(|(name, c)| ((*name).to_owned(), format!("sizeof({c})")))
        .collect();
    let Some(values) = evaluate(HEADERS, &expressions) else {
        return skip();
    };
    for (name, value) in &values {
        assert_eq!(sizes.get(name), Some(value), "the size of {name}");
    }
    assert_eq!(values.len(), COMPARED.len());
}

/// Our names of structures, and C's. What isn't here has no type in the library's headers, or one
/// that isn't the kernel's.
const COMPARED: &[(&str, &str)] = &[
    ("timespec", "struct timespec"),
    ("timeval", "struct timeval"),
    ("itimerspec", "struct itimerspec"),
    ("itimerval", "struct itimerval"),
    ("stat", "struct stat"),
    ("flock", "struct flock"),
    ("f_owner_ex", "struct f_owner_ex"),
    ("open_how", "struct open_how"),
    ("pollfd", "struct pollfd"),
    ("epoll_event", "struct epoll_event"),
    ("stack_t", "stack_t"),
    ("siginfo", "siginfo_t"),
    ("sigevent", "struct sigevent"),
    ("rusage", "struct rusage"),
    ("rlimit", "struct rlimit"),
    ("sched_param", "struct sched_param"),
    ("msqid_ds", "struct msqid_ds"),
    ("shmid_ds", "struct shmid_ds"),
    ("semid_ds", "struct semid_ds"),
    ("msginfo", "struct msginfo"),
    ("shminfo", "struct shminfo"),
    ("shm_info", "struct shm_info"),
    ("seminfo", "struct seminfo"),
    ("sembuf", "struct sembuf"),
    ("winsize", "struct winsize"),
    ("file_clone_range", "struct file_clone_range"),
    ("fiemap", "struct fiemap"),
    ("fsxattr", "struct fsxattr"),
    ("fstrim_range", "struct fstrim_range"),
    ("rtc_time", "struct rtc_time"),
    ("serial_struct", "struct serial_struct"),
    ("vt_stat", "struct vt_stat"),
    ("vt_mode", "struct vt_mode"),
    ("input_id", "struct input_id"),
    ("input_absinfo", "struct input_absinfo"),
    ("loop_info64", "struct loop_info64"),
    ("hd_geometry", "struct hd_geometry"),
    ("seccomp_notif_sizes", "struct seccomp_notif_sizes"),
    ("futex_waitv", "struct futex_waitv"),
    ("termio", "struct termio"),
];

fn compare(ours: &BTreeMap<String, u64>, least: usize) {
    let asked = ours
        .keys()
        .filter(|name| !OTHERWISE.contains(&name.as_str()));
    let expressions: Vec<_> = asked.map(|name| (name.clone(), name.clone())).collect();
    let Some(values) = evaluate(HEADERS, &expressions) else {
        return skip();
    };
    let differ: Vec<_> = values
        .iter()
        .filter(|(name, value)| ours[*name] != **value & 0xffff_ffff)
        .map(|(name, value)| format!("{name}: {:#x}, the headers have {value:#x}", ours[name]))
        .collect();
    assert!(differ.is_empty(), "{}", differ.join("\n"));
    println!("{} of {} names compared", values.len(), ours.len());
    assert!(
        values.len() >= least,
        "only {} names compared",
        values.len()
    );
}

fn each_arg(mut look: impl FnMut(&Arg)) {
    for row in rows() {
        row.args.iter().for_each(&mut look);
        let operations = row.multiplexer.iter().flat_map(|many| many.operations);
        operations
            .flat_map(|operation| operation.args)
            .for_each(&mut look);
    }
}

fn fields(shape: &Struct, names: &mut BTreeMap<String, u64>) {
    for field in shape.fields {
        match field.kind {
            FieldKind::Flags16(table) | FieldKind::Flags32(table) => add(names, table),
            FieldKind::Flags64(table) | FieldKind::Enum16(table) => add(names, table),
            FieldKind::Struct(inner) => fields(inner, names),
            _ => {}
        }
    }
}

fn add(names: &mut BTreeMap<String, u64>, table: Names) {
    names.extend(
        table
            .iter()
            .map(|(name, value)| ((*name).to_owned(), *value)),
    );
}

fn skip() {
    println!("skipped: no C compiler");
}
