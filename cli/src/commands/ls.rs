//! `reel ls`: the recordings in the directory of recordings.

use crate::exit::Exit;
use crate::{escape, output, text};
use anyhow::Context;
use std::io::Write;
use std::path::Path;
use trace::place::{self, Listed};
use trace::{ReadError, Reader};

/// Lists the recordings, the oldest first.
///
/// They are in $REEL_TRACE_DIR, else $XDG_DATA_HOME/reel, else ~/.local/share/reel.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {}

pub(crate) fn run(_: &Args) -> anyhow::Result<Exit> {
    let base = place::base_dir()?;
    let traces = place::list(&base)?;
    if traces.is_empty() {
        output::note(&format!("no recordings in {} yet", base.display()));
        return Ok(Exit::Success);
    }
    let mut table = text::table(&["NAME", "BEGUN", "ENDED", "LENGTH", "SIZE", "COMMAND"]);
    for trace in &traces {
        table.add_row(row(trace)?);
    }
    writeln!(output::stdout(), "{}", text::trimmed(&table))?;
    Ok(Exit::Success)
}

fn row(trace: &Listed) -> anyhow::Result<Vec<String>> {
    let size = text::size(size_of_dir(&trace.path)?);
    let mut row = vec![escape::text(&trace.name)];
    match Reader::open(&trace.path) {
        Ok(reader) => row.extend(described(&reader, size)),
        Err(error) => row.extend(unreadable(trace, size, &error)),
    }
    Ok(row)
}

fn described(reader: &Reader, size: String) -> [String; 5] {
    let header = reader.header();
    let (ended, length) = match reader.summary() {
        Some(summary) => (
            summary.exit_status.map_or_else(|| "?".into(), text::status),
            text::duration(summary.duration_ns),
        ),
        None => ("early".into(), "?".into()),
    };
    let command = text::command(&header.arguments);
    [
        text::moment(header.recorded_at),
        ended,
        length,
        size,
        command,
    ]
}

/// One bad recording doesn't hide the others.
fn unreadable(trace: &Listed, size: String, error: &ReadError) -> [String; 5] {
    let begun = trace
        .begun
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap_or_default();
    let why = format!("unreadable: {}", escape::text(&error.to_string()));
    [
        text::moment(begun.as_secs()),
        "?".into(),
        "?".into(),
        size,
        why,
    ]
}

/// The bytes of all files below a directory. Links are not followed.
pub(crate) fn size_of_dir(path: &Path) -> anyhow::Result<u64> {
    let wrong = || format!("can't list {}", path.display());
    let mut bytes: u64 = 0;
    for entry in std::fs::read_dir(path).with_context(wrong)? {
        let entry = entry.with_context(wrong)?;
        let metadata = entry.metadata().with_context(wrong)?;
        let below = if metadata.is_dir() {
            size_of_dir(&entry.path())?
        } else {
            metadata.len()
        };
        bytes = bytes.saturating_add(below);
    }
    Ok(bytes)
}
