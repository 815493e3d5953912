//! `cargo xtask`: the project's own commands.
//!
//! One command is one file. `test` is what the README tells to run, and all that CI runs.

#![forbid(unsafe_code)]

mod bench;
mod demo;
mod new_call;
mod new_guest;
mod supervise;
mod test;
mod tools;
mod workspace;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// The project's own commands.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Test(test::Args),
    Bench(bench::Args),
    Demo(demo::Args),
    NewGuest(new_guest::Args),
    NewCall(new_call::Args),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Test(args) => test::run(&args),
        Command::Bench(args) => bench::run(&args),
        Command::Demo(args) => demo::run(&args),
        Command::NewGuest(args) => new_guest::run(&args),
        Command::NewCall(args) => new_call::run(&args),
    };
    done.unwrap_or_else(|error| {
        eprintln!("xtask: {error:#}");
        ExitCode::FAILURE
    })
}
