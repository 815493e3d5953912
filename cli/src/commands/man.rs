//! `reel man DIR`: the man pages, one per command.

use crate::args::Cli;
use crate::exit::Exit;
use anyhow::Context;
use clap::CommandFactory;
use std::path::PathBuf;

/// Writes the man pages into a directory.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    /// Where to; it is made if it isn't there.
    directory: PathBuf,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    let directory = &args.directory;
    std::fs::create_dir_all(directory)
        .and_then(|()| clap_mangen::generate_to(Cli::command(), directory))
        .with_context(|| format!("can't write man pages to {}", directory.display()))?;
    Ok(Exit::Success)
}
