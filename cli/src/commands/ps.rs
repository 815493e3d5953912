//! `reel ps`: the processes of a recording as a tree.

use crate::exit::Exit;
use crate::tree::{Process, Tree};
use crate::{open, output, text};
use std::io::Write;
use std::path::PathBuf;
use vocab::Tid;

/// Shows the processes of a recording, with their exit statuses.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    /// The recording: a name that `reel ls` shows, or its directory [default: the latest].
    trace: Option<PathBuf>,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    let mut reader = open::trace(args.trace.as_deref())?;
    let mut tree = Tree::default();
    while let Some(event) = reader.next()? {
        tree.add(&event);
    }
    let mut table = text::table(&[
        "PID", "PARENT", "STATUS", "THREADS", "EVENTS", "BEGAN", "TOOK", "COMMAND",
    ]);
    for (depth, tid, process) in tree.walk() {
        table.add_row(row(depth, tid, process));
    }
    writeln!(output::stdout(), "{}", text::trimmed(&table))?;
    open::note_early_end(&reader);
    Ok(Exit::Success)
}

fn row(depth: usize, tid: Tid, process: &Process) -> [String; 8] {
    // A made-up trace could go thousands of generations deep.
    const DEEPEST_SHOWN: usize = 30;
    let indent = "  ".repeat(depth.min(DEEPEST_SHOWN));
    [
        tid.to_string(),
        process
            .parent
            .map_or_else(|| "-".into(), |parent| parent.to_string()),
        process
            .status
            .map_or_else(|| "running".into(), text::status),
        process.tasks.to_string(),
        process.events.to_string(),
        text::duration(process.first_ns),
        text::duration(process.last_ns.saturating_sub(process.first_ns)),
        // Not a blank: the table would cut it off.
        format!("{indent}{}", text::command(&process.command)),
    ]
}
