//! Signals: actions, masks, sending, waiting.

use crate::syscall::ResultKind::{Fd as NewFd, Signal as ASignal};
use crate::syscall::calls;

const SENT: &str = "to a task of the recording the signal is an event of that task";

calls! { Signal;
    13 rt_sigaction(signum: Signal, act: reads(Struct(&structs::SIGACTION)),
        oldact: writes(Struct(&structs::SIGACTION)), sigsetsize: Size).irregular()
        .note("the recorder keeps the actions: it decides with them what a signal does");
    14 rt_sigprocmask(how: Enum(names::SIGMASK_HOW), set: reads(Sigset), oldset: writes(Sigset),
        sigsetsize: Size).irregular().note("the recorder keeps the mask");
    15 rt_sigreturn().irregular()
        .note("all registers change, extended state included: they are recorded");
    34 pause().may_block();
    62 kill(pid: Pid, sig: Signal).note(SENT);
    127 rt_sigpending(set: writes_many(Arg(1), Sigset), sigsetsize: Size);
    128 rt_sigtimedwait(set: reads(Sigset), info: writes(Struct(&structs::SIGINFO)),
        timeout: reads(Struct(&structs::TIMESPEC)), sigsetsize: Size).may_block().gives(ASignal);
    129 rt_sigqueueinfo(tgid: Pid, sig: Signal, info: reads(Struct(&structs::SIGINFO))).note(SENT);
    130 rt_sigsuspend(mask: reads(Sigset), sigsetsize: Size).may_block();
    131 sigaltstack(ss: reads(Struct(&structs::STACK)), old_ss: writes(Struct(&structs::STACK)))
        .irregular().note("the recorder keeps the stack: signal frames are pushed there");
    200 tkill(tid: Pid, sig: Signal).note(SENT);
    234 tgkill(tgid: Pid, tid: Pid, sig: Signal).note(SENT);
    282 signalfd(fd: Fd, mask: reads(Sigset), sizemask: Size).gives(NewFd);
    289 signalfd4(fd: Fd, mask: reads(Sigset), sizemask: Size, flags: Flags(names::DESCRIPTOR))
        .gives(NewFd);
    297 rt_tgsigqueueinfo(tgid: Pid, tid: Pid, sig: Signal,
        info: reads(Struct(&structs::SIGINFO))).note(SENT);
}
