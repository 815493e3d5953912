//! Why a recording failed.

use vocab::EventNumber;

/// Why a recording failed. What was recorded before is in the trace.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// There is no such program.
    #[error("{program}: not found; give a path, or a name that is in PATH")]
    NotFound {
        /// As it was given.
        program: String,
    },
    /// An argument can't be passed to a program.
    #[error("an argument or variable contains a NUL byte")]
    Nul,
    /// The program couldn't be started.
    #[error(transparent)]
    Launch(#[from] ptrace::LaunchError),
    /// The tracer's operation failed.
    #[error(transparent)]
    Trace(#[from] ptrace::Error),
    /// A remote system call failed.
    #[error(transparent)]
    Remote(#[from] tracee::RemoteError),
    /// The trace can't be written.
    #[error(transparent)]
    Write(#[from] trace::WriteError),
    /// A file or `/proc` can't be read.
    #[error("{what}: {source}")]
    Io {
        /// What was tried.
        what: String,
        /// The kernel's answer.
        source: std::io::Error,
    },
    /// A task computes while others wait, and can't be interrupted yet.
    #[error(
        "task {tid} ran for {seconds} s without a system call while others waited (after event \
         {event}); reel can't interrupt computing tasks yet, so the program was ended"
    )]
    Spins {
        /// Which task.
        tid: i32,
        /// How long.
        seconds: u64,
        /// The last event.
        event: EventNumber,
    },
}

impl RecordError {
    /// An error of `/proc` or of a file.
    pub(crate) fn io(what: impl Into<String>, source: std::io::Error) -> Self {
        Self::Io {
            what: what.into(),
            source,
        }
    }

    /// Whether it only says that a task is dying, which its next report will tell as well.
    pub(crate) fn is_death(&self) -> bool {
        matches!(self, Self::Trace(error) if error.is_gone())
            || matches!(self, Self::Remote(tracee::RemoteError::Trace(error)) if error.is_gone())
    }
}
