//! The exit codes of `reel`: part of its interface, listed in every command's help.

use std::process::ExitCode;

/// How `reel` ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// 0: it did what it was asked to do.
    Success,
    /// 1: it couldn't.
    Error,
    /// 2: it was asked in a way that it doesn't understand.
    Usage,
    /// 3: a replay was not exact.
    Diverged,
    /// As the recorded program did: its exit code, or 128 and the number of its signal.
    Program(u8),
}

/// The part of the help on exit codes.
pub(crate) const HELP: &str = "\
Exit codes: 0 success, 1 error, 2 wrong usage, 3 the replay diverged from the recording. \
`reel record` exits as the program did: with its code, or 128 and the number of its signal.";

impl Exit {
    fn code(self) -> u8 {
        match self {
            Self::Success => 0,
            Self::Error => 1,
            Self::Usage => 2,
            Self::Diverged => 3,
            Self::Program(code) => code,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
