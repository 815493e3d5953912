//! The command line as types.

use crate::{commands, exit};
use clap::{Parser, Subcommand};

/// Records a tree of processes once and replays it exactly, as often as wanted.
///
/// `reel PROGRAM` records, `reel TRACE` replays.
#[derive(Parser, Debug)]
#[command(name = "reel", version, after_help = exit::HELP, max_term_width = 100)]
pub(crate) struct Cli {
    /// Says more.
    #[arg(short, long, global = true)]
    pub(crate) verbose: bool,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The commands, in the order of the help.
#[derive(Subcommand, Debug)]
pub(crate) enum Command {
    Record(commands::record::Args),
    Replay(commands::replay::Args),
    Ls(commands::ls::Args),
    Ps(commands::ps::Args),
    Info(commands::info::Args),
    Dump(commands::dump::Args),
    Check(commands::check::Args),
    Rm(commands::rm::Args),
    Doctor(commands::doctor::Args),
    #[command(hide = true)]
    Man(commands::man::Args),
    #[command(hide = true)]
    Completions(commands::completions::Args),
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_definition_of_the_command_line_holds_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_that_is_shown_says_what_it_does() {
        for command in Cli::command()
            .get_subcommands()
            .filter(|command| !command.is_hide_set())
        {
            assert!(
                command.get_about().is_some(),
                "{} has no description",
                command.get_name()
            );
        }
    }
}
