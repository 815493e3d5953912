//! A replayed task.

use arch::Registers;
use ptrace::Stopped;
use vocab::{Errno, Tid};

/// A task of the recording, and the real one that plays it.
#[derive(Debug)]
pub(crate) struct Task {
    /// Its thread group, by the recorded tid of the leader.
    pub(crate) group: Tid,
    /// The real task; `None` only while a function works on it.
    pub(crate) real: Option<Stopped>,
    /// The registers that it has, or gets before it runs on.
    pub(crate) registers: Registers,
    /// Whether they are still to be set.
    pub(crate) stale: bool,
    /// Whether its recorded end has come; the real leader of a living group stays.
    pub(crate) ended: bool,
}

impl Task {
    /// What the kernel does before a call is restarted: back to the instruction
    /// (`arch/x86/kernel/signal.c`, `arch_do_signal_or_restart`).
    pub(crate) fn restart_call(&mut self) {
        let registers = &mut self.registers;
        let Some(errno) = Errno::from_result(registers.syscall_result()) else {
            return;
        };
        if (registers.orig_rax as i64) < 0 || !errno.is_restart() {
            return;
        }
        registers.rax = match errno {
            Errno::ERESTART_RESTARTBLOCK => libc::SYS_restart_syscall as u64,
            _ => registers.orig_rax,
        };
        registers.rip -= 2;
        self.stale = true;
    }
}
