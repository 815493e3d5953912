//! `reel record`: runs a program and records it.

use crate::exit::Exit;
use crate::{output, program};
use anyhow::{Context, bail};
use clap::builder::{OsStringValueParser, TypedValueParser};
use record::ExitKind;
use std::ffi::{OsStr, OsString};
use std::num::NonZeroU32;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};

/// Runs a program and records it, with all processes that it starts.
///
/// The program has reel's own standard input, output and error, and reel exits as the program
/// does: with its code, or with 128 and the number of the signal that killed it. The recording
/// goes into a new directory NAME-N in $REEL_TRACE_DIR, else $XDG_DATA_HOME/reel, else
/// ~/.local/share/reel.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    /// Where the recording goes: a directory that doesn't exist yet or is empty.
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// How long a task may run while others wait, in milliseconds.
    #[arg(long, value_name = "MS", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=60_000))]
    slice: u32,
    /// The seed of reel's random choices: there are none yet, it is only kept in the recording.
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Stores checksums of all writable memory, every K events, for `replay --verify-memory`.
    #[arg(long, value_name = "K", num_args = 0..=1, require_equals = true, default_missing_value = "16")]
    verify_memory: Option<NonZeroU32>,
    /// Sets a variable of the program's environment; can be given several times.
    #[arg(long = "env", value_name = "NAME=VALUE", value_parser = OsStringValueParser::new().try_map(|text| variable(&text)))]
    variables: Vec<(OsString, OsString)>,
    /// The program and its arguments.
    #[arg(required = true, trailing_var_arg = true, value_name = "PROGRAM")]
    command: Vec<OsString>,
}

/// Records; `verbose` says where the recording is even if nobody is there to read it.
pub(crate) fn run(args: Args, saying: Saying) -> anyhow::Result<Exit> {
    let Some((program, arguments)) = args.command.split_first() else {
        bail!("no program is given");
    };
    let environment = environment(args.variables);
    program::check(program, &environment)?;
    let trace_dir = match args.output {
        Some(directory) => directory,
        None => trace::place::new_trace_dir(&trace::place::base_dir()?, Path::new(program))?,
    };
    let outcome = record::record(&record::Options {
        program: program.clone(),
        args: arguments.to_vec(),
        env: environment,
        trace_dir: trace_dir.clone(),
        slice_ms: args.slice,
        seed: args.seed,
        warn: if saying.is_heard() {
            output::note
        } else {
            |_| ()
        },
        verify_memory: args.verify_memory,
    })
    .with_context(|| format!("can't record {}", program.to_string_lossy()))?;
    if saying.is_heard() {
        output::note(&format!(
            "{} events are in {}",
            outcome.events,
            trace_dir.display()
        ));
    }
    Ok(exit_as(outcome.status))
}

/// How much is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Saying {
    /// What a person at a terminal wants to know.
    Usual,
    /// More, and in any case.
    Much,
}

impl Saying {
    /// Whether notes are printed: to a file they would mix with the program's own output.
    fn is_heard(self) -> bool {
        self == Self::Much || output::stderr_is_terminal()
    }
}

/// As a shell tells it.
fn exit_as(status: ExitKind) -> Exit {
    let code = match status {
        ExitKind::Code(code) => code,
        ExitKind::Signal(signal) => 128 + signal,
    };
    // wait(2) gives eight bits, signals end at 64: nothing is lost.
    Exit::Program((code & 0xff) as u8)
}

/// The own environment, changed. The last of several values counts.
fn environment(variables: Vec<(OsString, OsString)>) -> Vec<(OsString, OsString)> {
    let mut environment: Vec<_> = std::env::vars_os().collect();
    for (name, value) in variables {
        environment.retain(|(known, _)| *known != name);
        environment.push((name, value));
    }
    environment
}

fn variable(text: &OsStr) -> Result<(OsString, OsString), String> {
    let bytes = text.as_bytes();
    match bytes.iter().position(|byte| *byte == b'=') {
        None | Some(0) => Err("a variable is given as NAME=VALUE".into()),
        Some(at) => {
            let part = |bytes: &[u8]| OsString::from_vec(bytes.to_vec());
            Ok((part(&bytes[..at]), part(&bytes[at + 1..])))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_have_a_name() {
        assert_eq!(
            variable(OsStr::new("A=b=c")),
            Ok(("A".into(), "b=c".into()))
        );
        assert_eq!(variable(OsStr::new("A=")), Ok(("A".into(), "".into())));
        assert!(variable(OsStr::new("=b")).is_err());
        assert!(variable(OsStr::new("A")).is_err());
    }

    #[test]
    fn a_given_variable_replaces_the_inherited_one() {
        let given = vec![("PATH".into(), "/x".into()), ("PATH".into(), "/y".into())];
        let found: Vec<_> = environment(given)
            .into_iter()
            .filter(|(name, _)| name == "PATH")
            .collect();
        assert_eq!(found, [("PATH".into(), "/y".into())]);
    }

    #[test]
    fn a_death_by_signal_is_told_as_a_shell_does() {
        assert_eq!(exit_as(ExitKind::Signal(11)), Exit::Program(139));
        assert_eq!(exit_as(ExitKind::Code(3)), Exit::Program(3));
    }
}
