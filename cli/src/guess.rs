//! `reel PROGRAM` and `reel TRACE`: which command is meant where none is given.

use crate::args::Cli;
use clap::CommandFactory;
use std::ffi::{OsStr, OsString};
use std::path::Path;
use trace::{ReadError, Reader};

/// The words of the command line, with `record` or `replay` put in where no command is given.
///
/// A name of a command is that command, even where a program is called the same. Else what is a
/// recording is replayed; everything else is taken for a program.
pub(crate) fn with_command(words: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut words: Vec<OsString> = words.collect();
    let Some(first) = words.iter().skip(1).position(|word| !is_option(word)) else {
        return words;
    };
    let at = first + 1;
    if let Some(command) = guess(&words[at]) {
        words.insert(at, command.into());
    }
    words
}

fn guess(word: &OsStr) -> Option<&'static str> {
    if is_command(word) {
        None
    } else if is_trace(Path::new(word)) {
        Some("replay")
    } else {
        Some("record")
    }
}

/// A damaged trace is one as well: it is for the replay to say what is wrong with it.
fn is_trace(path: &Path) -> bool {
    let opened = trace::place::resolve(Some(path)).map(|directory| Reader::open(&directory));
    opened.is_ok_and(|opened| !matches!(opened, Err(ReadError::NotATrace { .. })))
}

fn is_option(word: &OsStr) -> bool {
    word.as_encoded_bytes().starts_with(b"-")
}

fn is_command(word: &OsStr) -> bool {
    let mut definition = Cli::command();
    definition.build();
    definition.get_subcommands().any(|command| {
        command.get_name() == word || command.get_all_aliases().any(|alias| alias == word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(line: &str) -> String {
        let words = with_command(line.split(' ').map(OsString::from));
        let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
        words.join(" ")
    }

    #[test]
    fn a_program_is_recorded() {
        assert_eq!(guessed("reel ./prog -v ls"), "reel record ./prog -v ls");
        assert_eq!(guessed("reel -v date"), "reel -v record date");
    }

    #[test]
    fn commands_and_options_stay() {
        assert_eq!(guessed("reel ls"), "reel ls");
        assert_eq!(guessed("reel help record"), "reel help record");
        assert_eq!(guessed("reel --version"), "reel --version");
        assert_eq!(guessed("reel"), "reel");
    }
}
