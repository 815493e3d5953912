//! Replaying a recording: the same processes, from the trace alone.
//!
//! Tasks start from a stub that has only reel's own pages. Each runs to its next event, its
//! registers are compared with the recording, and what the event changed is put in place.

mod actions;
mod error;
mod processes;
mod session;
mod stub;
mod task;

pub use error::{Divergence, ReplayError};

use std::io::Write;
use std::path::PathBuf;

/// What to replay, and how.
pub struct Options {
    /// The trace's directory.
    pub trace_dir: PathBuf,
    /// What happens to the program's output.
    pub output: Output,
    /// Called now and then with the share of the trace that was replayed, 0 to 1.
    pub progress: Box<dyn FnMut(f64)>,
}

/// What happens to the program's output.
pub enum Output {
    /// It is written there: standard output, standard error.
    Print(Box<dyn Write>, Box<dyn Write>),
    /// Nothing.
    Quiet,
}

/// How a replay ended.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// How many events were replayed.
    pub events: u64,
    /// Whether the trace was whole.
    pub ending: trace::Ending,
}

/// Replays a whole trace.
pub fn replay(options: Options) -> Result<Outcome, ReplayError> {
    session::Session::start(options)?.run()
}
