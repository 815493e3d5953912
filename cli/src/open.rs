//! Opening the trace that a command names, and what every command says of one that ends early.

use crate::output;
use anyhow::Context;
use std::path::{Path, PathBuf};
use trace::place::{self, PlaceError};
use trace::{Ending, Reader};

/// The directory of the trace of that name, or of the latest.
pub(crate) fn directory(name: Option<&Path>) -> anyhow::Result<PathBuf> {
    match place::resolve(name) {
        Err(error @ PlaceError::NoLatest(_)) => newest().ok_or_else(|| error.into()),
        found => Ok(found?),
    }
}

/// Once the latest was removed, the newest of the others is the latest.
fn newest() -> Option<PathBuf> {
    let traces = place::base_dir().and_then(|base| place::list(&base)).ok()?;
    traces.into_iter().next_back().map(|trace| trace.path)
}

/// The trace of that name, or the latest.
pub(crate) fn trace(name: Option<&Path>) -> anyhow::Result<Reader> {
    let directory = directory(name)?;
    Reader::open(&directory).with_context(|| format!("can't open {}", directory.display()))
}

/// Says so, if a trace that was read to its end ends early.
pub(crate) fn note_early_end(reader: &Reader) {
    if let Ending::EndsEarly { events, .. } = reader.ending() {
        output::note(&format!(
            "trace ends early, after {events} events: its recorder was killed or is still at work"
        ));
    }
}
