//! `reel replay`: runs a recording again, exactly.

use crate::exit::Exit;
use crate::{escape, open, output};
use anyhow::{Context, bail};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use replay::{Divergence, Options, Output, ReplayError};
use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::os::fd::AsFd;
use std::path::PathBuf;
use trace::Ending;

/// Replays a recording exactly: the same processes do the same, from the recording alone.
///
/// With -a it runs to the end, without a debugger, and what the program wrote to its standard
/// output and error is written to reel's. Exits with 0 if the replay was exact, and with 3 and a
/// report if it diverged.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    /// Replays everything, without a debugger.
    #[arg(short, long)]
    all: bool,
    /// Prints nothing of the program.
    #[arg(short, long)]
    quiet: bool,
    /// Insists on comparing checksums of memory: fails if the recording has none.
    #[arg(long)]
    verify_memory: bool,
    /// The recording: a name that `reel ls` shows, or its directory [default: the latest].
    trace: Option<PathBuf>,
}

/// The bar's length: it is told shares.
const BAR_STEPS: u64 = 1000;

pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    if !args.all {
        output::note("debugging isn't there yet: use -a");
        return Ok(Exit::Usage);
    }
    let trace_dir = open::directory(args.trace.as_deref())?;
    if args.verify_memory {
        expect_checksums(args)?;
    }
    let bar = bar(args);
    let shown = bar.clone();
    let replayed = replay::replay(Options {
        trace_dir: trace_dir.clone(),
        output: output_of(args)?,
        progress: Box::new(move |share| shown.set_position((share * BAR_STEPS as f64) as u64)),
    });
    bar.finish_and_clear();
    match replayed {
        Ok(outcome) => {
            if let Ending::EndsEarly { .. } = outcome.ending {
                output::note(&format!(
                    "trace ends early, after {} events",
                    outcome.events
                ));
            }
            Ok(Exit::Success)
        }
        Err(ReplayError::Diverged(report)) => {
            print_divergence(&report);
            Ok(Exit::Diverged)
        }
        Err(error) => Err(error).with_context(|| format!("can't replay {}", trace_dir.display())),
    }
}

/// The recorder stores checksums, or doesn't; the replayer compares those that there are.
fn expect_checksums(args: &Args) -> anyhow::Result<()> {
    let reader = open::trace(args.trace.as_deref())?;
    if reader.header().options.verify_memory_every.is_none() {
        bail!("the recording has no checksums of memory: record with --verify-memory");
    }
    Ok(())
}

/// Duplicates of our own descriptors, unbuffered: a buffer would change the order in which the two
/// streams reach a terminal or a file that they share.
fn output_of(args: &Args) -> anyhow::Result<Output> {
    if args.quiet {
        return Ok(Output::Quiet);
    }
    let own = |descriptor: io::Result<_>| -> anyhow::Result<Box<dyn Write>> {
        Ok(Box::new(File::from(
            descriptor.context("can't duplicate a standard stream")?,
        )))
    };
    let stdout = own(io::stdout().as_fd().try_clone_to_owned())?;
    let stderr = own(io::stderr().as_fd().try_clone_to_owned())?;
    Ok(Output::Print(stdout, stderr))
}

/// A bar only where nothing else is written.
fn bar(args: &Args) -> ProgressBar {
    if !args.quiet || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(BAR_STEPS), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("replaying {wide_bar} {percent:>3}% {eta:>4}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// The report quotes the recording.
fn print_divergence(report: &Divergence) {
    let mut stderr = anstream::stderr();
    for line in report.to_string().lines() {
        // Nobody reads it if it can't be written; the exit code tells as well.
        let _ = writeln!(stderr, "reel: {}", escape::text(line));
    }
}
