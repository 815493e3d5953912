//! Kernel structures as data: sizes, and the fields worth printing. x86-64 only; the sizes are
//! compared with libc's in a test.

use crate::arg::Names;
use crate::names;

/// A structure of the kernel's interface.
#[derive(Debug)]
pub struct Struct {
    /// Its name in C.
    pub name: &'static str,
    /// Its size in bytes.
    pub size: u64,
    /// The fields worth printing, in order.
    pub fields: &'static [Field],
}

/// A field of a structure.
#[derive(Debug)]
pub struct Field {
    /// Its name in C; empty for none.
    pub name: &'static str,
    /// Where it begins.
    pub offset: u16,
    /// What it is.
    pub kind: FieldKind,
}

/// What a field is.
#[derive(Clone, Copy, Debug)]
pub enum FieldKind {
    /// `u8`.
    U8,
    /// `i16`.
    I16,
    /// `u16`.
    U16,
    /// `i32`.
    I32,
    /// `u32`.
    U32,
    /// `i64`.
    I64,
    /// `u64`.
    U64,
    /// `u64` in base 16.
    Hex64,
    /// File type and permissions, `u32`.
    Mode,
    /// A signal number, `i32`.
    Signal,
    /// A signal set.
    Sigset,
    /// Bits by name, `u16`.
    Flags16(Names),
    /// Bits by name, `u32`.
    Flags32(Names),
    /// Bits by name, `u64`.
    Flags64(Names),
    /// A value by name, `i16`.
    Enum16(Names),
    /// A NUL-terminated string in this many bytes.
    Text(u16),
    /// Another structure.
    Struct(&'static Struct),
}

/// Structures: `CONSTANT = "name" size { field offset kind, ... }`.
macro_rules! structs {
    ($($(#[$doc:meta])* $constant:ident = $name:literal $size:literal
        { $($field:tt $offset:literal $kind:expr),* $(,)? })*) => {
        $(
            $(#[$doc])*
            pub(crate) static $constant: crate::structs::Struct = {
                #[allow(unused_imports)]
                use crate::structs::FieldKind::*;
                crate::structs::Struct {
                    name: $name,
                    size: $size,
                    fields: &[$(Field {
                        name: stringify!($field), offset: $offset, kind: $kind
                    }),*],
                }
            };
        )*
    };
}

structs! {
    /// Seconds and nanoseconds.
    TIMESPEC = "timespec" 16 { tv_sec 0 I64, tv_nsec 8 I64 }
    /// Two timespecs: access and modification time of a file.
    TIMESPEC_PAIR = "timespec[2]" 32 { atime 0 Struct(&TIMESPEC), mtime 16 Struct(&TIMESPEC) }
    /// Seconds and microseconds.
    TIMEVAL = "timeval" 16 { tv_sec 0 I64, tv_usec 8 I64 }
    /// Two timevals: access and modification time of a file.
    TIMEVAL_PAIR = "timeval[2]" 32 { atime 0 Struct(&TIMEVAL), mtime 16 Struct(&TIMEVAL) }
    /// What `gettimeofday` knows of time zones.
    TIMEZONE = "timezone" 8 { tz_minuteswest 0 I32, tz_dsttime 4 I32 }
    /// The times of `utime`.
    UTIMBUF = "utimbuf" 16 { actime 0 I64, modtime 8 I64 }
    /// A timer's period and next expiry.
    ITIMERSPEC = "itimerspec" 32 { it_interval 0 Struct(&TIMESPEC), it_value 16 Struct(&TIMESPEC) }
    /// A timer's period and next expiry.
    ITIMERVAL = "itimerval" 32 { it_interval 0 Struct(&TIMEVAL), it_value 16 Struct(&TIMEVAL) }
    /// CPU times in clock ticks.
    TMS = "tms" 32 { tms_utime 0 I64, tms_stime 8 I64, tms_cutime 16 I64, tms_cstime 24 I64 }
    /// The kernel clock's parameters.
    TIMEX = "timex" 208 {
        modes 0 U32, offset 8 I64, freq 16 I64, maxerror 24 I64, esterror 32 I64, status 40 I32,
        constant 48 I64, precision 56 I64, tolerance 64 I64, time 72 Struct(&TIMEVAL),
    }
    /// What is known of a file.
    STAT = "stat" 144 {
        st_dev 0 Hex64, st_ino 8 U64, st_mode 24 Mode, st_nlink 16 U64, st_uid 28 U32,
        st_gid 32 U32, st_size 48 I64, st_blocks 64 I64, st_mtim 88 Struct(&TIMESPEC),
    }
    /// Seconds and nanoseconds within `statx`.
    STATX_TIME = "statx_timestamp" 16 { tv_sec 0 I64, tv_nsec 8 U32 }
    /// What is known of a file, extensible.
    STATX = "statx" 256 {
        stx_mask 0 Flags32(names::STATX), stx_nlink 16 U32, stx_uid 20 U32, stx_gid 24 U32,
        stx_mode 28 U16, stx_ino 32 U64, stx_size 40 U64, stx_blocks 48 U64,
        stx_mtime 112 Struct(&STATX_TIME),
    }
    /// What is known of a file system.
    STATFS = "statfs" 120 {
        f_type 0 Hex64, f_bsize 8 I64, f_blocks 16 U64, f_bfree 24 U64, f_bavail 32 U64,
        f_files 40 U64, f_ffree 48 U64, f_namelen 64 I64, f_frsize 72 I64, f_flags 80 Hex64,
    }
    /// What the obsolete `ustat` knows of a file system.
    USTAT = "ustat" 32 { f_tfree 0 I32, f_tinode 8 U64, f_fname 16 Text(6), f_fpack 22 Text(6) }
    /// A record lock.
    FLOCK = "flock" 32 {
        l_type 0 Enum16(names::LOCK_TYPES), l_whence 2 Enum16(names::WHENCE), l_start 8 I64,
        l_len 16 I64, l_pid 24 I32,
    }
    /// Who gets a descriptor's signals.
    F_OWNER = "f_owner_ex" 8 { type 0 I32, pid 4 I32 }
    /// How `openat2` opens.
    OPEN_HOW = "open_how" 24 {
        flags 0 Flags64(names::OPEN_BITS), mode 8 U64, resolve 16 Flags64(names::RESOLVE)
    }
    /// A descriptor to poll.
    POLLFD = "pollfd" 8 {
        fd 0 I32, events 4 Flags16(names::POLL), revents 6 Flags16(names::POLL)
    }
    /// An event of `epoll`.
    EPOLL_EVENT = "epoll_event" 12 { events 0 Flags32(names::EPOLL), data 4 Hex64 }
    /// What `epoll` busy polling uses.
    EPOLL_PARAMS = "epoll_params" 8 { busy_poll_usecs 0 U32, busy_poll_budget 4 U16 }
    /// The kernel's signal action.
    SIGACTION = "sigaction" 32 {
        sa_handler 0 Hex64, sa_mask 24 Sigset, sa_flags 8 Flags64(names::SA), sa_restorer 16 Hex64
    }
    /// An alternate signal stack.
    STACK = "stack_t" 24 { ss_sp 0 Hex64, ss_flags 8 Flags32(names::SS), ss_size 16 U64 }
    /// What is known of a signal.
    SIGINFO = "siginfo" 128 {
        si_signo 0 Signal, si_errno 4 I32, si_code 8 I32, si_pid 16 I32, si_uid 20 I32,
        si_status 24 I32,
    }
    /// How an event is notified.
    SIGEVENT = "sigevent" 64 { sigev_value 0 Hex64, sigev_signo 8 Signal, sigev_notify 12 I32 }
    /// A signal set and its size behind `pselect6`'s last argument.
    SIGSET_PAIR = "sigset_argpack" 16 { ss 0 Hex64, ss_len 8 U64 }
    /// Resources used.
    RUSAGE = "rusage" 144 {
        ru_utime 0 Struct(&TIMEVAL), ru_stime 16 Struct(&TIMEVAL), ru_maxrss 32 I64,
        ru_minflt 64 I64, ru_majflt 72 I64,
    }
    /// A resource's limits.
    RLIMIT = "rlimit" 16 { rlim_cur 0 U64, rlim_max 8 U64 }
    /// The kernel's name.
    UTSNAME = "utsname" 390 {
        sysname 0 Text(65), nodename 65 Text(65), release 130 Text(65), version 195 Text(65),
        machine 260 Text(65), domainname 325 Text(65),
    }
    /// Memory and load.
    SYSINFO = "sysinfo" 112 {
        uptime 0 I64, totalram 32 U64, freeram 40 U64, procs 80 U16, mem_unit 104 U32,
    }
    /// Static scheduling parameters.
    SCHED_PARAM = "sched_param" 4 { sched_priority 0 I32 }
    /// Scheduling attributes, first version.
    SCHED_ATTR = "sched_attr" 48 {
        size 0 U32, sched_policy 4 U32, sched_flags 8 Hex64, sched_nice 16 I32,
        sched_priority 20 U32, sched_runtime 24 U64, sched_deadline 32 U64, sched_period 40 U64,
    }
    /// Version and process of a capability call.
    CAP_HEADER = "cap_user_header" 8 { version 0 U32, pid 4 I32 }
    /// Capabilities, low and high words (version 3).
    CAP_DATA = "cap_user_data" 24 { effective 0 U32, permitted 4 U32, inheritable 8 U32 }
    /// Arguments of `clone3`, first version to the newest.
    CLONE_ARGS = "clone_args" 88 {
        flags 0 Flags64(names::CLONE), pidfd 8 Hex64, child_tid 16 Hex64, parent_tid 24 Hex64,
        exit_signal 32 U64, stack 40 Hex64, stack_size 48 U64, tls 56 Hex64,
    }
    /// A semaphore operation.
    SEMBUF = "sembuf" 6 { sem_num 0 U16, sem_op 2 I16, sem_flg 4 I16 }
    /// Ownership of an IPC object.
    IPC_PERM = "ipc_perm" 48 { key 0 I32, uid 4 U32, gid 8 U32, mode 20 U32 }
    /// A message queue.
    MSQID = "msqid_ds" 120 { msg_perm 0 Struct(&IPC_PERM), msg_qnum 80 U64, msg_qbytes 88 U64 }
    /// A shared memory segment.
    SHMID = "shmid_ds" 112 { shm_perm 0 Struct(&IPC_PERM), shm_segsz 48 U64, shm_nattch 88 U64 }
    /// A semaphore set.
    SEMID = "semid_ds" 104 { sem_perm 0 Struct(&IPC_PERM), sem_nsems 80 U64 }
    /// Limits of message queues.
    MSGINFO = "msginfo" 32 { msgmax 8 I32, msgmnb 12 I32, msgmni 16 I32 }
    /// Limits of shared memory.
    SHMINFO = "shminfo" 72 { shmmax 0 U64, shmmin 8 U64, shmmni 16 U64 }
    /// Use of shared memory.
    SHM_INFO = "shm_info" 48 { used_ids 0 I32, shm_tot 8 U64, shm_rss 16 U64 }
    /// Limits of semaphores.
    SEMINFO = "seminfo" 40 { semmni 4 I32, semmns 8 I32, semmsl 16 I32 }
    /// A POSIX message queue's attributes.
    MQ_ATTR = "mq_attr" 64 { mq_flags 0 I64, mq_maxmsg 8 I64, mq_msgsize 16 I64, mq_curmsgs 24 I64 }
    /// A terminal's settings, kernel layout.
    TERMIOS = "termios" 36 { c_iflag 0 U32, c_oflag 4 U32, c_cflag 8 U32, c_lflag 12 U32 }
    /// A terminal's settings with free speeds, kernel layout.
    TERMIOS2 = "termios2" 44 {
        c_iflag 0 U32, c_oflag 4 U32, c_cflag 8 U32, c_lflag 12 U32, c_ispeed 36 U32,
        c_ospeed 40 U32,
    }
    /// A terminal's settings, System V.
    TERMIO = "termio" 18 { c_iflag 0 U16, c_oflag 2 U16, c_cflag 4 U16, c_lflag 6 U16 }
    /// A terminal's size.
    WINSIZE = "winsize" 8 { ws_row 0 U16, ws_col 2 U16, ws_xpixel 4 U16, ws_ypixel 6 U16 }
    /// A network interface's name and one property.
    IFREQ = "ifreq" 40 { ifr_name 0 Text(16) }
    /// Where to write the interfaces' addresses.
    IFCONF = "ifconf" 16 { ifc_len 0 I32, ifc_buf 8 Hex64 }
    /// A part of a file to share.
    FILE_CLONE_RANGE = "file_clone_range" 32 {
        src_fd 0 I64, src_offset 8 U64, src_length 16 U64, dest_offset 24 U64
    }
    /// Extents of a file: the header.
    FIEMAP = "fiemap" 32 {
        fm_start 0 U64, fm_length 8 U64, fm_flags 16 U32, fm_mapped_extents 20 U32,
        fm_extent_count 24 U32,
    }
    /// Extended attributes of an inode.
    FSXATTR = "fsxattr" 28 { fsx_xflags 0 U32, fsx_extsize 4 U32, fsx_nextents 8 U32, fsx_projid 12 U32 }
    /// Two bounds: discard and trim ranges.
    RANGE64 = "range" 16 { start 0 U64, length 8 U64 }
    /// A file system's trim request.
    FSTRIM = "fstrim_range" 24 { start 0 U64, len 8 U64, minlen 16 U64 }
    /// A calendar time of a real-time clock.
    RTC_TIME = "rtc_time" 36 {
        tm_sec 0 I32, tm_min 4 I32, tm_hour 8 I32, tm_mday 12 I32, tm_mon 16 I32, tm_year 20 I32
    }
    /// The parameters of a serial port.
    SERIAL = "serial_struct" 72 { type 0 I32, line 4 I32, port 8 U32, irq 12 I32, flags 16 I32 }
    /// Which virtual consoles are in use.
    VT_STAT = "vt_stat" 6 { v_active 0 U16, v_signal 2 U16, v_state 4 U16 }
    /// How a virtual console is switched.
    VT_MODE = "vt_mode" 8 { mode 0 U8, waitv 1 U8, relsig 2 I16, acqsig 4 I16 }
    /// What an input device is.
    INPUT_ID = "input_id" 8 { bustype 0 U16, vendor 2 U16, product 4 U16, version 6 U16 }
    /// The range of an axis.
    INPUT_ABS = "input_absinfo" 24 { value 0 I32, minimum 4 I32, maximum 8 I32 }
    /// What is known of a loop device.
    LOOP_INFO64 = "loop_info64" 232 { lo_offset 24 U64, lo_sizelimit 32 U64, lo_file_name 56 Text(64) }
    /// What is known of a process by its descriptor.
    PIDFD_INFO = "pidfd_info" 64 { mask 0 Hex64, cgroupid 8 U64, pid 16 U32, tgid 20 U32, ppid 24 U32 }
    /// A disk's geometry.
    HD_GEOMETRY = "hd_geometry" 16 { heads 0 U8, sectors 1 U8, cylinders 2 U16, start 8 U64 }
    /// The header of a file handle.
    FILE_HANDLE = "file_handle" 8 { handle_bytes 0 U32, handle_type 4 I32 }
    /// A range of a file whose cache is asked about.
    CACHESTAT_RANGE = "cachestat_range" 16 { off 0 U64, len 8 U64 }
    /// A file's cache.
    CACHESTAT = "cachestat" 40 {
        nr_cache 0 U64, nr_dirty 8 U64, nr_writeback 16 U64, nr_evicted 24 U64,
        nr_recently_evicted 32 U64,
    }
    /// A word to wait on.
    FUTEX_WAITV = "futex_waitv" 24 { val 0 U64, uaddr 8 Hex64, flags 16 U32 }
    /// A classic BPF program.
    SOCK_FPROG = "sock_fprog" 16 { len 0 U16, filter 8 Hex64 }
    /// The sizes of seccomp's notifications.
    SECCOMP_SIZES = "seccomp_notif_sizes" 6 {
        seccomp_notif 0 U16, seccomp_notif_resp 2 U16, seccomp_data 4 U16
    }
    /// A file's attributes, extensible.
    FILE_ATTR = "file_attr" 24 {
        fa_xflags 0 Hex64, fa_extsize 8 U32, fa_nextents 12 U32, fa_projid 16 U32
    }
    /// A file attribute's value, extensible.
    XATTR_ARGS = "xattr_args" 16 { value 0 Hex64, size 8 U32, flags 12 U32 }
    /// A description of a thread-local segment.
    USER_DESC = "user_desc" 16 { entry_number 0 U32, base_addr 4 U32, limit 8 U32 }
}
