//! Why a replay failed, and how it differed.

use std::fmt;
use vocab::{EventNumber, Tid};

/// Why a replay failed.
#[derive(Debug, thiserror::Error)]
pub enum ReplayError {
    /// The replay did something else than the recording.
    #[error("{0}")]
    Diverged(Box<Divergence>),
    /// The trace can't be read.
    #[error(transparent)]
    Read(#[from] trace::ReadError),
    /// The stub couldn't be started.
    #[error(transparent)]
    Launch(#[from] ptrace::LaunchError),
    /// The tracer's operation failed.
    #[error(transparent)]
    Trace(#[from] ptrace::Error),
    /// A remote system call failed.
    #[error(transparent)]
    Remote(#[from] tracee::RemoteError),
    /// Something of this machine failed.
    #[error("{what}: {source}")]
    Io {
        /// What was tried.
        what: String,
        /// The kernel's answer.
        source: std::io::Error,
    },
    /// The recording needs what this machine can't do.
    #[error(
        "the recording was made where CPUID can be made to trap, and this machine can't: replay it \
         on one that can (`reel doctor` tells)"
    )]
    NoCpuidTrapping,
    /// The trace says something that can't be.
    #[error("event {event} of the trace makes no sense: {what}; `reel check` looks for damage")]
    Senseless {
        /// Where.
        event: EventNumber,
        /// What.
        what: String,
    },
}

/// The first difference between a replay and its recording.
#[derive(Debug)]
pub struct Divergence {
    /// The event that was to be reached.
    pub event: EventNumber,
    /// Whose.
    pub tid: Tid,
    /// What was expected there.
    pub expected: String,
    /// What happened.
    pub found: String,
    /// The last events before, one a line.
    pub history: Vec<String>,
}

impl fmt::Display for Divergence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "the replay diverged at event {}, task {}",
            self.event, self.tid
        )?;
        writeln!(f, "  recorded: {}", self.expected)?;
        writeln!(f, "  replayed: {}", self.found)?;
        writeln!(f, "the last events:")?;
        for line in &self.history {
            writeln!(f, "  {line}")?;
        }
        write!(
            f,
            "more: reel dump TRACE {}-{} -v",
            self.event.0.saturating_sub(20),
            self.event
        )
    }
}
