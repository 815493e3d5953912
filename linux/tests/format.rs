//! Calls as text, each as it would look in a recording. `UPDATE_EXPECT=1` writes the texts anew.

mod common;

use common::{Pieces, call};
use expect_test::{Expect, expect};
use linux::{Call, format, inputs};
use vocab::Errno;

/// Where the first pointer of a call points to; the others follow.
const A: u64 = 0x10_0000;
const B: u64 = 0x20_0000;
const C: u64 = 0x30_0000;
const HERE: u64 = -100_i64 as u64;

/// Calls that become lines.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A call that returned, the memory as it was before and as it is after.
    fn call(&mut self, call: Call, before: Pieces, result: i64, after: Pieces) {
        self.line(&call, &before, Some(result), &after);
    }

    /// A call that only reads.
    fn reads(&mut self, call: Call, before: Pieces, result: i64) {
        self.line(&call, &before, Some(result), &Pieces::default());
    }

    /// A call that only writes.
    fn writes(&mut self, call: Call, result: i64, after: Pieces) {
        self.line(&call, &Pieces::default(), Some(result), &after);
    }

    /// A call without memory.
    fn plain(&mut self, name: &str, args: &[u64], result: i64) {
        self.writes(call(name, args), result, Pieces::default());
    }

    fn line(&mut self, call: &Call, before: &Pieces, result: Option<i64>, after: &Pieces) {
        let inputs = inputs(call, before);
        let inputs: Vec<_> = inputs
            .iter()
            .map(|(index, bytes)| (*index, &bytes[..]))
            .collect();
        self.0 += &format(call, &inputs, result, after);
        self.0.push('\n');
    }

    fn check(&self, expected: Expect) {
        expected.assert_eq(&self.0);
    }
}

/// A string and what lies behind it: strings are read in large pieces.
fn string(string: &str) -> Vec<u8> {
    let mut bytes = string.as_bytes().to_vec();
    bytes.resize(256, 0);
    bytes
}

fn text(at: u64, text: &str) -> Pieces {
    bytes(at, string(text))
}

fn words(at: u64, words: &[u64]) -> Pieces {
    Pieces::default().with_words(at, words)
}

fn bytes(at: u64, bytes: impl AsRef<[u8]>) -> Pieces {
    Pieces::default().with(at, bytes)
}

fn nothing() -> Pieces {
    Pieces::default()
}

#[test]
fn files() {
    let mut lines = Lines::default();
    let open = call("openat", &[HERE, A, 0o2_000_000]);
    lines.reads(open, text(A, "/etc/ld.so.cache"), 3);
    let create = call("openat", &[HERE, A, 0o1101, 0o644]);
    lines.reads(create, text(A, "new \"file\"\n"), Errno::EACCES.as_result());
    lines.writes(call("read", &[3, A, 100]), 5, bytes(A, "abc\0xyz"));
    lines.writes(call("read", &[3, A, 100]), 0, nothing());
    let restarted = Errno::ERESTARTSYS.as_result();
    lines.writes(call("read", &[0, A, 1024]), restarted, nothing());
    lines.line(&call("read", &[0, A, 1024]), &nothing(), None, &nothing());
    lines.reads(call("write", &[1, A, 6]), bytes(A, "hello\n"), 6);
    lines.reads(call("write", &[1, A, 40]), bytes(A, [b'x'; 40]), 40);
    let vector = words(A, &[B, 3, C, 5]).with(B, "abc").with(C, "defgh");
    lines.reads(call("writev", &[1, A, 2]), vector.clone(), 8);
    lines.call(
        call("readv", &[3, A, 2]),
        words(A, &[B, 3, C, 5]),
        8,
        vector,
    );
    lines.plain("close", &[3], 0);
    lines.plain("lseek", &[3, -4_i64 as u64, 1], 96);
    let stat = words(
        A,
        &[
            0x801, 77, 1, 0o100644, 0, 0, 4096, 4096, 8, 0, 0, 5, 6, 0, 0, 0, 0, 0,
        ],
    );
    lines.call(call("stat", &[B, A]), text(B, "file"), 0, stat);
    let missing = Errno::ENOENT.as_result();
    lines.reads(
        call("newfstatat", &[5, B, A, 0x100]),
        text(B, "none"),
        missing,
    );
    lines.call(
        call("readlink", &[A, B, 4096]),
        text(A, "link"),
        6,
        bytes(B, "target"),
    );
    lines.writes(call("getcwd", &[A, 4096]), 5, text(A, "/tmp"));
    lines.writes(
        call("pipe2", &[A, 0o2_000_000]),
        0,
        bytes(A, [3, 0, 0, 0, 4, 0, 0, 0]),
    );
    lines.writes(call("getdents64", &[3, A, 32768]), 48, bytes(A, [0; 48]));
    lines.reads(call("unlinkat", &[HERE, A, 0x200]), text(A, "dir"), 0);
    lines.plain("fcntl", &[3, 4, 0o4002], 0);
    lines.plain("fcntl", &[0, 1030, 10], 10);
    let lock = words(A, &[1, 0, 100, 0]);
    lines.reads(
        call("fcntl", &[3, 6, A]),
        lock.clone(),
        Errno::EAGAIN.as_result(),
    );
    lines.call(
        call("fcntl", &[3, 5, A]),
        lock,
        0,
        words(A, &[0x0001, 0, 50, 1234]),
    );
    let offsets = words(A, &[2]);
    lines.call(call("sendfile", &[4, 3, A, 9]), offsets, 9, words(A, &[11]));
    lines.plain("copy_file_range", &[3, 0, 4, 0, 4096, 0], 4096);
    lines.plain("umask", &[0o22], 0o2);
    lines.check(expect![[r#"
        openat(AT_FDCWD, "/etc/ld.so.cache", O_RDONLY|O_CLOEXEC) = 3
        openat(AT_FDCWD, "new \"file\"\n", O_WRONLY|O_CREAT|O_TRUNC, 0644) = -1 EACCES
        read(3, "abc\0x", 100) = 5
        read(3, "", 100) = 0
        read(0, 0x100000, 1024) = ? ERESTARTSYS
        read(0, 0x100000, 1024) <unfinished ...>
        write(1, "hello\n", 6) = 6
        write(1, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"..., 40) = 40
        writev(1, "abcdefgh", 2) = 8
        readv(3, ["abcdefgh"], 2) = 8
        close(3) = 0
        lseek(3, -4, SEEK_CUR) = 96
        stat("file", {st_dev=0x801, st_ino=77, st_mode=0100644, st_nlink=1, st_uid=0, st_gid=0, st_size=4096, st_blocks=8, st_mtim={tv_sec=5, tv_nsec=6}}) = 0
        newfstatat(5, "none", 0x100000, AT_SYMLINK_NOFOLLOW) = -1 ENOENT
        readlink("link", "target", 4096) = 6
        getcwd("/tmp", 4096) = 5
        pipe2([3, 4], O_CLOEXEC) = 0
        getdents64(3, ..., 32768) = 48
        unlinkat(AT_FDCWD, "dir", AT_REMOVEDIR) = 0
        fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
        fcntl(0, F_DUPFD_CLOEXEC, 10) = 10
        fcntl(3, F_SETLK, {l_type=F_WRLCK, l_whence=SEEK_SET, l_start=0, l_len=100, l_pid=0}) = -1 EAGAIN
        fcntl(3, F_GETLK, {l_type=F_WRLCK, l_whence=SEEK_SET, l_start=0, l_len=100, l_pid=0} => {l_type=F_WRLCK, l_whence=SEEK_SET, l_start=0, l_len=50, l_pid=1234}) = 0
        sendfile(4, 3, [2] => [11], 9) = 9
        copy_file_range(3, NULL, 4, NULL, 4096, 0) = 4096
        umask(022) = 02
    "#]]);
}

#[test]
fn terminals_and_other_devices() {
    let mut lines = Lines::default();
    let size = bytes(A, [24, 0, 80, 0, 0, 0, 0, 0]);
    lines.writes(call("ioctl", &[1, 0x5413, A]), 0, size);
    lines.plain("ioctl", &[1, 0x5401, A], Errno::ENOTTY.as_result());
    lines.writes(call("ioctl", &[0, 0x541b, A]), 0, bytes(A, [7, 0, 0, 0]));
    lines.plain("ioctl", &[3, 0xc040_64ff, A], 0);
    lines.plain("ioctl", &[3, 0x99, 5], Errno::EINVAL.as_result());
    lines.check(expect![[r#"
        ioctl(1, TIOCGWINSZ, {ws_row=24, ws_col=80, ws_xpixel=0, ws_ypixel=0}) = 0
        ioctl(1, TCGETS, 0x100000) = -1 ENOTTY
        ioctl(0, FIONREAD, [7]) = 0
        ioctl(3, 0xc04064ff (group 'd', number 0xff, read and write 64 bytes), 0x100000) = 0
        ioctl(3, 153, 5) = -1 EINVAL
    "#]]);
}

#[test]
fn memory() {
    let mut lines = Lines::default();
    lines.plain("mmap", &[0, 8192, 3, 0x22, u64::MAX, 0], 0x7f12_3456_7000);
    lines.plain("mmap", &[A, 4096, 5, 0x12, 3, 0x1000], 0x10_0000);
    lines.plain("mprotect", &[A, 4096, 1], 0);
    lines.plain("munmap", &[A, 4096], Errno::EINVAL.as_result());
    lines.plain("brk", &[0], 0x55_5555_0000);
    lines.plain("mremap", &[A, 4096, 8192, 1, 0], 0x10_0000);
    lines.plain("madvise", &[A, 4096, 4], 0);
    lines.plain("madvise", &[A, 4096, 77], Errno::EINVAL.as_result());
    lines.check(expect![[r#"
        mmap(NULL, 8192, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x7f1234567000
        mmap(0x100000, 4096, PROT_READ|PROT_EXEC, MAP_PRIVATE|MAP_FIXED, 3, 0x1000) = 0x100000
        mprotect(0x100000, 4096, PROT_READ) = 0
        munmap(0x100000, 4096) = -1 EINVAL
        brk(NULL) = 0x5555550000
        mremap(0x100000, 4096, 8192, MREMAP_MAYMOVE, NULL) = 0x100000
        madvise(0x100000, 4096, MADV_DONTNEED) = 0
        madvise(0x100000, 4096, 77) = -1 EINVAL
    "#]]);
}

#[test]
fn processes() {
    let mut lines = Lines::default();
    let exec = text(A, "/bin/echo")
        .with_words(B, &[B + 0x100, B + 0x200, 0])
        .with(B + 0x100, string("echo"))
        .with(B + 0x200, string("hi"));
    lines.reads(call("execve", &[A, B, C]), exec, 0);
    lines.plain("clone", &[0x0120_0011, 0, 0, A, 0], 4711);
    let clone3 = words(A, &[0x3d_0f00, 0, B, B, 0, C, 0x8000, C + 8, 0, 0, 0]);
    lines.reads(call("clone3", &[A, 88]), clone3, 4712);
    lines.writes(
        call("wait4", &[u64::MAX, A, 0, 0]),
        4711,
        bytes(A, [0, 3, 0, 0]),
    );
    lines.writes(
        call("wait4", &[4711, A, 3, 0]),
        4711,
        bytes(A, [0x7f, 19, 0, 0]),
    );
    lines.writes(
        call("wait4", &[4711, A, 0, 0]),
        4711,
        bytes(A, [0x8b, 0, 0, 0]),
    );
    lines.plain("wait4", &[4711, A, 1, 0], 0);
    lines.plain("getpid", &[], 4711);
    lines.line(&call("exit_group", &[3]), &nothing(), None, &nothing());
    let limits = words(B, &[1024, 4096]);
    lines.writes(call("prlimit64", &[0, 7, 0, B]), 0, limits);
    lines.reads(call("prctl", &[15, A]), text(A, "worker"), 0);
    lines.plain("arch_prctl", &[0x1002, 0x7f12_3456_7740], 0);
    lines.plain("prctl", &[12345, 1, 2, 3, 4], Errno::EINVAL.as_result());
    lines.check(expect![[r#"
        execve("/bin/echo", ["echo", "hi"], 0x300000) = 0
        clone(SIGCHLD|CLONE_CHILD_CLEARTID|CLONE_CHILD_SETTID, NULL, NULL, 0x100000, NULL) = 4711
        clone3({flags=CLONE_VM|CLONE_FS|CLONE_FILES|CLONE_SIGHAND|CLONE_THREAD|CLONE_SYSVSEM|CLONE_SETTLS|CLONE_PARENT_SETTID|CLONE_CHILD_CLEARTID, pidfd=0, child_tid=0x200000, parent_tid=0x200000, exit_signal=0, stack=0x300000, stack_size=32768, tls=0x300008}, 88) = 4712
        wait4(-1, [{WIFEXITED(s) && WEXITSTATUS(s) == 3}], 0, NULL) = 4711
        wait4(4711, [{WIFSTOPPED(s) && WSTOPSIG(s) == SIGSTOP}], WNOHANG|WUNTRACED, NULL) = 4711
        wait4(4711, [{WIFSIGNALED(s) && WTERMSIG(s) == SIGSEGV && WCOREDUMP(s)}], 0, NULL) = 4711
        wait4(4711, 0x100000, WNOHANG, NULL) = 0
        getpid() = 4711
        exit_group(3) = ?
        prlimit64(0, RLIMIT_NOFILE, NULL, {rlim_cur=1024, rlim_max=4096}) = 0
        prctl(PR_SET_NAME, "worker") = 0
        arch_prctl(ARCH_SET_FS, 0x7f1234567740) = 0
        prctl(0x3039, 1, 2, 3, 4) = -1 EINVAL
    "#]]);
}

#[test]
fn signals_and_time() {
    let mut lines = Lines::default();
    let action = words(A, &[0x401000, 0x1400_0000, 0x402000, 1 << 1]);
    let old = words(B, &[0, 0, 0, 0]);
    lines.call(call("rt_sigaction", &[2, A, B, 8]), action, 0, old);
    lines.reads(
        call("rt_sigprocmask", &[0, A, 0, 8]),
        words(A, &[0x2002]),
        0,
    );
    lines.writes(
        call("rt_sigprocmask", &[2, 0, B, 8]),
        0,
        words(B, &[!(1 << 8)]),
    );
    lines.plain("tgkill", &[4711, 4712, 34], 0);
    lines.plain("kill", &[4711, 0], Errno::ESRCH.as_result());
    let sleep = call("nanosleep", &[A, B]);
    lines.reads(sleep, words(A, &[1, 500]), 0);
    let interrupted = Errno::EINTR.as_result();
    lines.call(
        sleep,
        words(A, &[1, 500]),
        interrupted,
        words(B, &[0, 1234]),
    );
    lines.writes(call("clock_gettime", &[1, A]), 0, words(A, &[17, 42]));
    let timer = words(A, &[1, 0, 2, 0]);
    lines.reads(call("timerfd_settime", &[3, 1, A, 0]), timer, 0);
    lines.check(expect![[r#"
        rt_sigaction(SIGINT, {sa_handler=0x401000, sa_mask=[INT], sa_flags=SA_RESTORER|SA_RESTART, sa_restorer=0x402000}, {sa_handler=0, sa_mask=[], sa_flags=0, sa_restorer=0}, 8) = 0
        rt_sigprocmask(SIG_BLOCK, [INT ALRM], NULL, 8) = 0
        rt_sigprocmask(SIG_SETMASK, NULL, ~[KILL], 8) = 0
        tgkill(4711, 4712, SIGRT_2) = 0
        kill(4711, 0) = -1 ESRCH
        nanosleep({tv_sec=1, tv_nsec=500}, 0x200000) = 0
        nanosleep({tv_sec=1, tv_nsec=500}, {tv_sec=0, tv_nsec=1234}) = -1 EINTR
        clock_gettime(CLOCK_MONOTONIC, {tv_sec=17, tv_nsec=42}) = 0
        timerfd_settime(3, TFD_TIMER_ABSTIME, {it_interval={tv_sec=1, tv_nsec=0}, it_value={tv_sec=2, tv_nsec=0}}, NULL) = 0
    "#]]);
}

#[test]
fn sockets() {
    let mut lines = Lines::default();
    lines.plain("socket", &[1, 0o2_000_001, 0], 3);
    let path = bytes(A, b"\x01\0/run/socket\0");
    lines.reads(
        call("connect", &[3, A, 14]),
        path,
        Errno::ECONNREFUSED.as_result(),
    );
    let localhost = bytes(A, [2, 0, 0x1f, 0x90, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    lines.reads(call("bind", &[3, A, 16]), localhost.clone(), 0);
    let before = bytes(B, [16, 0, 0, 0]);
    let accept = call("accept4", &[3, A, B, 0o2_000_000]);
    lines.call(accept, before.clone(), 4, localhost.with(B, [16, 0, 0, 0]));
    let ipv6 = [&[10, 0, 0, 80, 0, 0, 0, 0][..], &[0; 15], &[1, 0, 0, 0, 0]].concat();
    lines.reads(
        call("sendto", &[3, A, 4, 0x4000, B, 28]),
        bytes(A, "ping").with(B, ipv6),
        4,
    );
    lines.writes(
        call("recvfrom", &[3, A, 64, 0x40, 0, 0]),
        4,
        bytes(A, "pong"),
    );
    let header = words(A, &[0, 0, A + 64, 1, 0, 0, 0, 0, B, 100]);
    let after = header.clone().with(B, "data");
    lines.call(call("recvmsg", &[3, A, 0]), header.clone(), 4, after);
    lines.reads(
        call("sendmsg", &[3, A, 0x4000]),
        header.with(B, [b'd'; 100]),
        100,
    );
    lines.reads(
        call("setsockopt", &[3, 1, 2, A, 4]),
        bytes(A, [1, 0, 0, 0]),
        0,
    );
    let option = call("getsockopt", &[3, 1, 4, A, B]);
    let before = bytes(B, [4, 0, 0, 0]);
    let after = bytes(A, [111, 0, 0, 0]).with(B, [4, 0, 0, 0]);
    lines.call(option, before, 0, after);
    lines.check(expect![[r#"
        socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3
        connect(3, {sa_family=AF_UNIX, sun_path="/run/socket"}, 14) = -1 ECONNREFUSED
        bind(3, {sa_family=AF_INET, sin_port=htons(8080), sin_addr=inet_addr("127.0.0.1")}, 16) = 0
        accept4(3, {sa_family=AF_INET, sin_port=htons(8080), sin_addr=inet_addr("127.0.0.1")}, [16], SOCK_CLOEXEC) = 4
        sendto(3, "ping", 4, MSG_NOSIGNAL, {sa_family=AF_INET6, sin6_port=htons(80), sin6_addr="::1"}, 28) = 4
        recvfrom(3, "pong", 64, MSG_DONTWAIT, NULL, NULL) = 4
        recvmsg(3, ["data"], 0) = 4
        sendmsg(3, "dddddddddddddddddddddddddddddddd"..., MSG_NOSIGNAL) = 100
        setsockopt(3, SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0
        getsockopt(3, SOL_SOCKET, SO_ERROR, [111], [4]) = 0
    "#]]);
}

#[test]
fn waiting() {
    let mut lines = Lines::default();
    let poll = call("poll", &[A, 2, u64::MAX]);
    let before = bytes(A, [3, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 5, 0, 0, 0]);
    let after = bytes(A, [3, 0, 0, 0, 1, 0, 1, 0, 4, 0, 0, 0, 5, 0, 0, 0]);
    lines.line(&poll, &before, None, &nothing());
    lines.call(poll, before, 1, after);
    let select = call("select", &[5, A, 0, 0, B]);
    let before = words(A, &[0b11000]).with_words(B, &[5, 0]);
    lines.call(
        select,
        before,
        1,
        words(A, &[0b1000]).with_words(B, &[4, 999]),
    );
    let event = bytes(A, [1, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0]);
    lines.reads(call("epoll_ctl", &[4, 1, 3, A]), event.clone(), 0);
    lines.writes(call("epoll_wait", &[4, A, 64, u64::MAX]), 1, event);
    let timeout = words(B, &[0, 1000]);
    lines.reads(
        call("futex", &[A, 128, 2, B, 0, 0]),
        timeout,
        Errno::ETIMEDOUT.as_result(),
    );
    lines.plain("futex", &[A, 129, 1, 0, 0, 0], 1);
    lines.plain(
        "futex",
        &[A, 0x189, 2, 0, 0, 0xffff_ffff],
        Errno::EAGAIN.as_result(),
    );
    lines.check(expect![[r#"
        poll([{fd=3, events=POLLIN, revents=0}, {fd=4, events=POLLIN|POLLOUT, revents=0}], 2, -1) <unfinished ...>
        poll([{fd=3, events=POLLIN, revents=POLLIN}, {fd=4, events=POLLIN|POLLOUT, revents=0}], 2, -1) = 1
        select(5, [3 4] => [3], NULL, NULL, {tv_sec=5, tv_usec=0} => {tv_sec=4, tv_usec=999}) = 1
        epoll_ctl(4, EPOLL_CTL_ADD, 3, {events=EPOLLIN, data=7}) = 0
        epoll_wait(4, {events=EPOLLIN, data=7}, 64, -1) = 1
        futex(0x100000, FUTEX_WAIT|FUTEX_PRIVATE_FLAG, 2, {tv_sec=0, tv_nsec=1000}) = -1 ETIMEDOUT
        futex(0x100000, FUTEX_WAKE|FUTEX_PRIVATE_FLAG, 1) = 1
        futex(0x100000, FUTEX_WAIT_BITSET|FUTEX_PRIVATE_FLAG|FUTEX_CLOCK_REALTIME, 2, NULL, NULL, 0xffffffff) = -1 EAGAIN
    "#]]);
}

#[test]
fn communication_and_the_rest() {
    let mut lines = Lines::default();
    lines.plain("shmget", &[0, 4096, 0o1600], 5);
    lines.plain("semctl", &[3, 1, 12], 7);
    lines.plain("msgrcv", &[3, A, 100, 0, 0o4000], Errno::ENOMSG.as_result());
    lines.writes(
        call("getrandom", &[A, 8, 1]),
        8,
        bytes(A, [0xff, b'a', 0, 1, 2, 3, 4, 5]),
    );
    lines.plain("sched_setscheduler", &[0, 0, A], 0);
    lines.writes(
        call("sched_getaffinity", &[0, 128, A]),
        8,
        bytes(A, [5, 0, 0, 0, 0, 0, 0, 0]),
    );
    let mount = text(A, "proc")
        .with(B, string("/proc"))
        .with(C, string("proc"));
    lines.reads(call("mount", &[A, B, C, 0xe, 0]), mount, 0);
    lines.plain("io_uring_setup", &[8, A], Errno::ENOSYS.as_result());
    let unknown = Call {
        number: 999,
        args: [1, 2, 0x1000, 0, 0, 0],
    };
    lines.writes(unknown, Errno::ENOSYS.as_result(), nothing());
    lines.check(expect![[r#"
        shmget(0, 4096, 0600|IPC_CREAT) = 5
        semctl(3, 1, GETVAL, 0) = 7
        msgrcv(3, 0x100000, 100, 0, IPC_NOWAIT) = -1 ENOMSG
        getrandom("\377a\0\1\2\3\4\5", 8, GRND_NONBLOCK) = 8
        sched_setscheduler(0, SCHED_NORMAL, 0x100000) = 0
        sched_getaffinity(0, 128, [0 2]) = 8
        mount("proc", "/proc", "proc", MS_NOSUID|MS_NODEV|MS_NOEXEC, NULL) = 0
        io_uring_setup(8, 0x100000) = -1 ENOSYS
        syscall_999(0x1, 0x2, 0x1000, 0x0, 0x0, 0x0) = -1 ENOSYS
    "#]]);
}
