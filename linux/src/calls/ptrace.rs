//! The requests of `ptrace`, for printing: the call is refused.

use crate::syscall::{Multiplexer, Selector, Unknown, operations};

/// The requests worth a name.
pub(crate) static REQUESTS: Multiplexer = Multiplexer {
    selector: Selector::Argument(0, u32::MAX),
    from: 1,
    operations: ROWS,
    unknown: Unknown::AsCall,
};

operations! { ROWS;
    0 PTRACE_TRACEME(pid: Pid, addr: Hex, data: Hex);
    1 PTRACE_PEEKTEXT(pid: Pid, addr: Hex, data: Hex);
    2 PTRACE_PEEKDATA(pid: Pid, addr: Hex, data: Hex);
    3 PTRACE_PEEKUSR(pid: Pid, addr: Hex, data: Hex);
    4 PTRACE_POKETEXT(pid: Pid, addr: Hex, data: Hex);
    5 PTRACE_POKEDATA(pid: Pid, addr: Hex, data: Hex);
    6 PTRACE_POKEUSR(pid: Pid, addr: Hex, data: Hex);
    7 PTRACE_CONT(pid: Pid, addr: Hex, data: Signal);
    8 PTRACE_KILL(pid: Pid, addr: Hex, data: Hex);
    9 PTRACE_SINGLESTEP(pid: Pid, addr: Hex, data: Signal);
    12 PTRACE_GETREGS(pid: Pid, addr: Hex, data: Hex);
    13 PTRACE_SETREGS(pid: Pid, addr: Hex, data: Hex);
    16 PTRACE_ATTACH(pid: Pid, addr: Hex, data: Hex);
    17 PTRACE_DETACH(pid: Pid, addr: Hex, data: Signal);
    24 PTRACE_SYSCALL(pid: Pid, addr: Hex, data: Signal);
    0x4200 PTRACE_SETOPTIONS(pid: Pid, addr: Hex, data: Hex);
    0x4201 PTRACE_GETEVENTMSG(pid: Pid, addr: Hex, data: Hex);
    0x4202 PTRACE_GETSIGINFO(pid: Pid, addr: Hex, data: Hex);
    0x4204 PTRACE_GETREGSET(pid: Pid, addr: Hex, data: Hex);
    0x4205 PTRACE_SETREGSET(pid: Pid, addr: Hex, data: Hex);
    0x4206 PTRACE_SEIZE(pid: Pid, addr: Hex, data: Hex);
    0x4207 PTRACE_INTERRUPT(pid: Pid, addr: Hex, data: Hex);
    0x4208 PTRACE_LISTEN(pid: Pid, addr: Hex, data: Hex);
}
