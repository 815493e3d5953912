//! `reel check`: whether a recording is as it was written, without replaying it.

use crate::exit::Exit;
use crate::{escape, open, output, text};
use std::io::Write;
use std::path::PathBuf;
use trace::Ending;
use trace::check::Report;

/// Checks the integrity of a recording without replaying it.
///
/// Reads every event and every stored file and compares their checksums. Exits with 1 if
/// anything is wrong. A recording that ends early can be sound.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    /// The recording: a name that `reel ls` shows, or its directory [default: the latest].
    trace: Option<PathBuf>,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    let directory = open::directory(args.trace.as_deref())?;
    let report = trace::check::check(&directory);
    print(&report)?;
    Ok(if report.is_sound() {
        Exit::Success
    } else {
        Exit::Error
    })
}

fn print(report: &Report) -> anyhow::Result<()> {
    let mut out = output::stdout();
    let Report {
        events,
        chunks,
        files,
        file_bytes,
        ..
    } = report;
    let bytes = text::size(*file_bytes);
    writeln!(
        out,
        "{events} events in {chunks} chunks, {files} files of {bytes}"
    )?;
    if let Ending::EndsEarly { torn_bytes, .. } = report.ending {
        writeln!(
            out,
            "it ends early ({torn_bytes} bytes after the last whole chunk)"
        )?;
    }
    for problem in &report.problems {
        writeln!(out, "wrong: {}", escape::text(&problem.to_string()))?;
    }
    if report.problems_unlisted > 0 {
        writeln!(out, "wrong: {} more", report.problems_unlisted)?;
    }
    if report.is_sound() {
        writeln!(out, "sound")?;
    }
    out.flush()?;
    Ok(())
}
