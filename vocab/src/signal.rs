//! Signals by Linux's numbers on x86-64 (`signal(7)`).

use serde::{Deserialize, Serialize};
use std::fmt;

/// A signal: 1 to 31 standard, 32 to 64 real-time. Other numbers are kept as they came.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Signal(pub i32);

#[rustfmt::skip]
const NAMES: [&str; 31] = ["HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS"];

impl Signal {
    /// `SIGHUP`.
    pub const HUP: Self = Self(1);
    /// `SIGINT`.
    pub const INT: Self = Self(2);
    /// `SIGQUIT`.
    pub const QUIT: Self = Self(3);
    /// `SIGILL`.
    pub const ILL: Self = Self(4);
    /// `SIGTRAP`.
    pub const TRAP: Self = Self(5);
    /// `SIGABRT`.
    pub const ABRT: Self = Self(6);
    /// `SIGBUS`.
    pub const BUS: Self = Self(7);
    /// `SIGFPE`.
    pub const FPE: Self = Self(8);
    /// `SIGKILL`.
    pub const KILL: Self = Self(9);
    /// `SIGUSR1`.
    pub const USR1: Self = Self(10);
    /// `SIGSEGV`.
    pub const SEGV: Self = Self(11);
    /// `SIGUSR2`.
    pub const USR2: Self = Self(12);
    /// `SIGPIPE`.
    pub const PIPE: Self = Self(13);
    /// `SIGALRM`.
    pub const ALRM: Self = Self(14);
    /// `SIGTERM`.
    pub const TERM: Self = Self(15);
    /// `SIGSTKFLT`.
    pub const STKFLT: Self = Self(16);
    /// `SIGCHLD`.
    pub const CHLD: Self = Self(17);
    /// `SIGCONT`.
    pub const CONT: Self = Self(18);
    /// `SIGSTOP`.
    pub const STOP: Self = Self(19);
    /// `SIGTSTP`.
    pub const TSTP: Self = Self(20);
    /// `SIGTTIN`.
    pub const TTIN: Self = Self(21);
    /// `SIGTTOU`.
    pub const TTOU: Self = Self(22);
    /// `SIGURG`.
    pub const URG: Self = Self(23);
    /// `SIGXCPU`.
    pub const XCPU: Self = Self(24);
    /// `SIGXFSZ`.
    pub const XFSZ: Self = Self(25);
    /// `SIGVTALRM`.
    pub const VTALRM: Self = Self(26);
    /// `SIGPROF`.
    pub const PROF: Self = Self(27);
    /// `SIGWINCH`.
    pub const WINCH: Self = Self(28);
    /// `SIGIO`.
    pub const IO: Self = Self(29);
    /// `SIGPWR`.
    pub const PWR: Self = Self(30);
    /// `SIGSYS`.
    pub const SYS: Self = Self(31);

    /// The name with its `SIG`, for standard signals; `SIGRTMIN+n` counts from the kernel's 32.
    pub fn name(self) -> String {
        match self.0 {
            1..=31 => format!("SIG{}", NAMES[self.0 as usize - 1]),
            32..=64 => format!("SIGRT_{}", self.0 - 32),
            raw => format!("signal {raw}"),
        }
    }

    /// The bit of this signal in a kernel signal set; 0 for a number that is not a signal.
    pub fn bit(self) -> u64 {
        if (1..=64).contains(&self.0) {
            1 << (self.0 - 1)
        } else {
            0
        }
    }
}

impl fmt::Display for Signal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name())
    }
}

impl fmt::Debug for Signal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
