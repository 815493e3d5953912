//! One command, one file.

pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod doctor;
pub(crate) mod info;
pub(crate) mod ls;
pub(crate) mod man;
pub(crate) mod ps;
pub(crate) mod rm;

use crate::args::{Cli, Command};
use crate::exit::Exit;

/// Does what the command line says.
pub(crate) fn run(cli: Cli) -> anyhow::Result<Exit> {
    match cli.command {
        Command::Ls(args) => ls::run(&args),
        Command::Ps(args) => ps::run(&args),
        Command::Info(args) => info::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Rm(args) => rm::run(&args),
        Command::Doctor(args) => doctor::run(&args),
        Command::Man(args) => man::run(&args),
        Command::Completions(args) => completions::run(&args),
    }
}
