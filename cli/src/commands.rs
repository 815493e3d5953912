//! One command, one file.

pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod doctor;
pub(crate) mod dump;
pub(crate) mod info;
pub(crate) mod ls;
pub(crate) mod man;
pub(crate) mod ps;
pub(crate) mod record;
pub(crate) mod replay;
pub(crate) mod rm;

use crate::args::{Cli, Command};
use crate::exit::Exit;
use dump::Detail;
use record::Saying;

/// Does what the command line says.
pub(crate) fn run(cli: Cli) -> anyhow::Result<Exit> {
    let detail = if cli.verbose {
        Detail::Everything
    } else {
        Detail::Line
    };
    let saying = if cli.verbose {
        Saying::Much
    } else {
        Saying::Usual
    };
    match cli.command {
        Command::Record(args) => record::run(args, saying),
        Command::Replay(args) => replay::run(&args),
        Command::Dump(args) => dump::run(&args, detail),
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
