//! `reel completions SHELL`: completions, to be put where the shell looks for them.

use crate::args::Cli;
use crate::exit::Exit;
use crate::output;
use clap::CommandFactory;
use clap_complete::Shell;
use std::io::Write;

/// Prints completions for a shell.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    /// Which shell.
    shell: Shell,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    let mut text = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "reel", &mut text);
    output::stdout().write_all(&text)?;
    Ok(Exit::Success)
}
