//! `reel`: the command line. The only crate that knows a terminal.
//!
//! One command is one file under `commands/`: its options as a clap type, and `run`. Errors travel
//! here as `anyhow` values and are printed once, as one line. What a trace says is untrusted and
//! goes through [`escape`] before it reaches a terminal.

#![forbid(unsafe_code)]

mod args;
mod commands;
mod describe;
mod escape;
mod exit;
mod guess;
mod kinds;
mod open;
mod output;
mod program;
mod range;
mod text;
mod tree;

use args::Cli;
use clap::Parser;
use exit::Exit;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words = guess::with_command(std::env::args_os());
    let exit = match Cli::try_parse_from(words) {
        Ok(cli) => commands::run(cli).unwrap_or_else(|error| output::report(&error)),
        Err(error) => usage(&error),
    };
    exit.into()
}

/// Prints what clap has to say: help and version to standard output, mistakes to standard error.
fn usage(error: &clap::Error) -> Exit {
    // Nothing is left to be done if even this can't be printed.
    let _ = error.print();
    if error.use_stderr() {
        Exit::Usage
    } else {
        Exit::Success
    }
}
