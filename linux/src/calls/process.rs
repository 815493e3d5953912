//! Processes, threads, identities and limits.

use super::{arch_prctl, prctl};
use crate::syscall::ResultKind::{Fd as NewFd, Never, Pid as NewPid};
use crate::syscall::calls;

const TASK: &str = "the recorder follows the new task";
const STOLEN: &str =
    "waiting for a traced child is the recorder's to emulate where it steals events";
const CREDENTIALS: &str = "the replayer needs no identity: it touches no file";

calls! { Process;
    39 getpid().gives(NewPid);
    56 clone(flags: Split(0xff, names::SIGNALS, names::CLONE), stack: Address,
        parent_tid: writes(I32).when(Flag(0, 0x0010_1000)), child_tid: Address, tls: Address)
        .irregular().executed().gives(NewPid)
        .note("the child's own words (CLONE_CHILD_SETTID, CLONE_CHILD_CLEARTID) are the child's events");
    57 fork().irregular().executed().gives(NewPid).note(TASK);
    58 vfork().irregular().executed().may_block().gives(NewPid)
        .note("the parent waits in the kernel until the child execs or exits");
    59 execve(pathname: Path, argv: Strings, envp: Address).irregular().executed()
        .note("all memory is new afterwards");
    60 exit(status: Int).irregular().executed().gives(Never)
        .note("the kernel clears and wakes the thread's word and walks its robust futexes");
    61 wait4(pid: Pid, wstatus: writes(WaitStatus).when(Positive), options: Flags(names::WAIT),
        rusage: writes(Struct(&structs::RUSAGE)).when(Positive)).may_block().gives(NewPid)
        .note(STOLEN);
    97 getrlimit(resource: Enum(names::RLIMITS), rlim: writes(Struct(&structs::RLIMIT)));
    98 getrusage(who: Enum(names::RUSAGES), usage: writes(Struct(&structs::RUSAGE)));
    100 times(buf: writes(Struct(&structs::TMS)))
        .note("a result from -4095 to -1 can also be a time: such a buffer isn't recorded");
    101 ptrace(request: Operation, pid: Pid, addr: Hex, data: Hex).by(&super::ptrace::REQUESTS)
        .refused(Errno::EPERM, "tracing inside a recording isn't supported yet");
    102 getuid();
    104 getgid();
    105 setuid(uid: Int).note(CREDENTIALS);
    106 setgid(gid: Int).note(CREDENTIALS);
    107 geteuid();
    108 getegid();
    109 setpgid(pid: Pid, pgid: Pid);
    110 getppid().gives(NewPid);
    111 getpgrp().gives(NewPid);
    112 setsid().gives(NewPid);
    113 setreuid(ruid: Int, euid: Int).note(CREDENTIALS);
    114 setregid(rgid: Int, egid: Int).note(CREDENTIALS);
    115 getgroups(size: Int, list: writes_many(ResultTimes(0, 4), U32));
    116 setgroups(size: Int, list: reads_many(ArgTimes(0, 4), U32)).note(CREDENTIALS);
    117 setresuid(ruid: Int, euid: Int, suid: Int).note(CREDENTIALS);
    118 getresuid(ruid: writes(U32), euid: writes(U32), suid: writes(U32));
    119 setresgid(rgid: Int, egid: Int, sgid: Int).note(CREDENTIALS);
    120 getresgid(rgid: writes(U32), egid: writes(U32), sgid: writes(U32));
    121 getpgid(pid: Pid).gives(NewPid);
    122 setfsuid(fsuid: Int);
    123 setfsgid(fsgid: Int);
    124 getsid(pid: Pid).gives(NewPid);
    125 capget(hdrp: updates(Struct(&structs::CAP_HEADER)).when(Always),
        datap: writes(Struct(&structs::CAP_DATA)))
        .note("writes the version it prefers when it fails; 12 bytes of data for version 1");
    126 capset(hdrp: updates(Struct(&structs::CAP_HEADER)).when(Always),
        datap: reads(Struct(&structs::CAP_DATA))).note(CREDENTIALS);
    135 personality(persona: Hex).irregular()
        .note("ADDR_NO_RANDOMIZE changes the layout after the next exec, which is recorded");
    140 getpriority(which: Enum(names::PRIORITIES), who: Int);
    141 setpriority(which: Enum(names::PRIORITIES), who: Int, prio: Int);
    157 prctl(option: Operation, arg2: Hex, arg3: Hex, arg4: Hex, arg5: Hex)
        .by(&prctl::OPTIONS);
    158 arch_prctl(code: Operation, addr: Hex).irregular().executed().by(&arch_prctl::CODES);
    160 setrlimit(resource: Enum(names::RLIMITS), rlim: reads(Struct(&structs::RLIMIT)));
    186 gettid().gives(NewPid);
    205 set_thread_area(u_info: updates(Struct(&structs::USER_DESC))).refused(Errno::ENOSYS,
        "the kernel has it for 32-bit programs only");
    211 get_thread_area(u_info: updates(Struct(&structs::USER_DESC))).refused(Errno::ENOSYS,
        "the kernel has it for 32-bit programs only");
    154 modify_ldt(func: Int, ptr: updates_many(Arg(2), Opaque), bytecount: Size)
        .refused(Errno::ENOSYS, "segments of 16 and 32 bits are state that no event carries");
    218 set_tid_address(tidptr: Address).irregular().gives(NewPid)
        .note("the word is cleared when the thread exits");
    231 exit_group(status: Int).irregular().executed().gives(Never);
    247 waitid(idtype: Enum(names::WAIT_IDS), id: Pid,
        infop: writes(Struct(&structs::SIGINFO)).when(Always), options: Flags(names::WAIT),
        rusage: writes(Struct(&structs::RUSAGE))).may_block()
        .note("writes zeros to infop on any error; the last 96 bytes of infop are left alone");
    272 unshare(flags: Flags(names::CLONE)).irregular()
        .note("CLONE_NEWPID would give later children other pids: the recorder's to judge");
    302 prlimit64(pid: Pid, resource: Enum(names::RLIMITS),
        new_limit: reads(Struct(&structs::RLIMIT)), old_limit: writes(Struct(&structs::RLIMIT)));
    308 setns(fd: Fd, nstype: Flags(names::CLONE)).irregular();
    310 process_vm_readv(pid: Pid, local_iov: Iovecs(Out, 2), liovcnt: Size,
        remote_iov: Iovecs(In, 4), riovcnt: Size, flags: Hex);
    311 process_vm_writev(pid: Pid, local_iov: Iovecs(In, 2), liovcnt: Size,
        remote_iov: Iovecs(In, 4), riovcnt: Size, flags: Hex).irregular()
        .note("writes the memory of another task: the recorder records it there");
    312 kcmp(pid1: Pid, pid2: Pid, type: Enum(names::KCMP), idx1: Hex, idx2: Hex);
    317 seccomp(operation: Operation, flags: Hex, args: Hex).irregular()
        .by(&super::seccomp::OPERATIONS);
    322 execveat(dirfd: DirFd, pathname: Path, argv: Strings, envp: Address,
        flags: Flags(names::AT)).irregular().executed().note("all memory is new afterwards");
    334 rseq(rseq: Address, rseq_len: Unsigned, flags: Int, sig: Hex).refused(Errno::ENOSYS,
        "the kernel would write the CPU's number at any return to the program");
    424 pidfd_send_signal(pidfd: Fd, sig: Signal, info: reads(Struct(&structs::SIGINFO)),
        flags: Hex);
    434 pidfd_open(pid: Pid, flags: Flags(names::PIDFD)).gives(NewFd);
    435 clone3(cl_args: reads_many(Arg(1), Struct(&structs::CLONE_ARGS)), size: Size)
        .irregular().executed().gives(NewPid)
        .note("parent_tid and pidfd are pointers inside the structure: the recorder's to follow");
    438 pidfd_getfd(pidfd: Fd, targetfd: Fd, flags: Hex).gives(NewFd);
}
