//! Recording a tree of processes.
//!
//! One task runs user code at a time. Each system call stops twice: before it is executed
//! (seccomp) and when it is left. What the kernel did in between goes into the trace.

mod calls;
mod changes;
mod cpu;
mod error;
mod exit;
mod files;
mod image;
mod memory;
mod redirect;
mod session;
mod signal;
mod start;
mod syscall;
mod task;
mod waiting;
mod windows;

pub use error::RecordError;

use std::ffi::OsString;
use std::path::PathBuf;

/// What to record, and how.
#[derive(Clone, Debug)]
pub struct Options {
    /// The program: a path, or a name to look up in `PATH`.
    pub program: OsString,
    /// Its arguments, without its name.
    pub args: Vec<OsString>,
    /// Its whole environment.
    pub env: Vec<(OsString, OsString)>,
    /// Where the trace goes: a directory that doesn't exist yet.
    pub trace_dir: PathBuf,
    /// How long a task may run while others wait, in milliseconds.
    pub slice_ms: u32,
    /// The seed of random choices.
    pub seed: Option<u64>,
    /// Told, once each, what can't be recorded with certainty.
    pub warn: fn(&str),
    /// Every how many events writable memory is checksummed.
    pub verify_memory: Option<std::num::NonZeroU32>,
}

/// How a recording ended.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
    /// How the program ended.
    pub status: ExitKind,
    /// How many events were recorded.
    pub events: u64,
}

/// How a process ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ExitKind {
    /// With this exit code.
    Code(i32),
    /// By this signal.
    Signal(i32),
}

/// Records a program from its start to the end of the last task that it left.
pub fn record(options: &Options) -> Result<Outcome, RecordError> {
    session::Session::start(options)?.run()
}
