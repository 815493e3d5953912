//! The one door: does this guest hold in this mode?
//!
//! Alone, a guest must end as it declares and leave nothing in its `TMPDIR`. Recorded, it must end
//! as it declares and say what it says alone, numbers aside (see [`crate::likeness`]): a recorder
//! that runs nothing, or runs it otherwise, is found here. Then the replay must exit with 0 and
//! say, byte for byte, what was said while recording. Before the replay, the guest's `TMPDIR` is
//! removed: a replay needs the trace alone.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::compile::BuildError;
use crate::find::Guest;
use crate::likeness::is_alike;
use crate::mode::Mode;
use crate::needs::Declared;
use crate::reel::{Reel, ReelMissing};
use crate::run::{Ending, Outcome, Program, RunError};
use crate::scratch::Scratch;

/// What a check that didn't fail has found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The guest holds.
    Passed,
    /// The guest couldn't show its behaviour here, or isn't meant for this mode: why.
    Skipped(String),
}

/// Why a guest doesn't hold, or couldn't be checked.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// The guest can't be built.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// There is no `reel`.
    #[error(transparent)]
    NoReel(#[from] ReelMissing),
    /// A program can't be run.
    #[error(transparent)]
    Run(#[from] RunError),
    /// The test's directory can't be used.
    #[error("cannot use the test's directory: {0}")]
    Scratch(#[from] io::Error),
    /// The guest ran and something isn't as it should be.
    #[error("{0}")]
    Wrong(String),
}

/// How long a guest may run alone: far more than the 2 s it is allowed, as others use the machine.
const NATIVE_LIMIT: Duration = Duration::from_secs(30);
/// How often a guest is run alone to find one run that is like the recorded one.
const ALONE_RUNS: u32 = 4;
/// The exit code of a guest that the machine lacks something for.
const SKIPPED: i32 = 77;
/// How many bytes of an output are shown when something is wrong.
const SHOWN_BYTES: usize = 2000;

/// Checks a guest in a mode. On failure its directory, trace included, is kept and named.
pub fn check_guest(guest: &Guest, mode: Mode) -> Result<Verdict, CheckError> {
    if let (Some(reason), false) = (&guest.needs.unsupported, mode == Mode::Native) {
        return Ok(Verdict::Skipped(format!("not recorded: {reason}")));
    }
    let scratch = Scratch::new(&guest.name)?;
    let verdict = match mode {
        Mode::Native => check_native(guest, &scratch),
        Mode::Replay | Mode::VerifyMemory => check_recorded(guest, mode, &scratch),
        Mode::BinaryDeleted => check_recorded_copy(guest, mode, &scratch),
    }?;
    scratch.discard()?;
    Ok(verdict)
}

fn check_native(guest: &Guest, scratch: &Scratch) -> Result<Verdict, CheckError> {
    let temporary = scratch.folder("tmp")?;
    let program = program(guest, guest.build()?.program, &temporary);
    let outcome = program.run(scratch.path(), "native")?;
    expect_declared_ending(guest, &outcome, "run alone")?;
    expect_empty(&temporary)?;
    Ok(verdict(&outcome))
}

fn check_recorded_copy(
    guest: &Guest,
    mode: Mode,
    scratch: &Scratch,
) -> Result<Verdict, CheckError> {
    let copy = scratch.folder("bin")?.join("guest");
    copy_program(&guest.build()?.program, &copy)?;
    let delete = || fs::remove_file(&copy);
    record_and_replay(guest, mode, scratch, &copy, delete)
}

/// Copies in another process: a descriptor that this one writes with would be inherited by what
/// other tests start at that moment, and a file that is open for writing can't be executed.
fn copy_program(from: &Path, to: &Path) -> io::Result<()> {
    let status = Command::new("cp").arg(from).arg(to).status()?;
    if status.success() {
        return Ok(());
    }
    Err(io::Error::other(format!(
        "cp to {} ended with {status}",
        to.display()
    )))
}

fn check_recorded(guest: &Guest, mode: Mode, scratch: &Scratch) -> Result<Verdict, CheckError> {
    record_and_replay(guest, mode, scratch, &guest.build()?.program, || Ok(()))
}

fn record_and_replay(
    guest: &Guest,
    mode: Mode,
    scratch: &Scratch,
    file: &Path,
    between: impl FnOnce() -> io::Result<()>,
) -> Result<Verdict, CheckError> {
    let reel = Reel::find()?;
    let (temporary, trace) = (scratch.folder("tmp")?, scratch.path().join("trace"));
    let program = program(guest, file.to_owned(), &temporary);
    let recorded = reel.record(&program, mode.record_options(), &trace, scratch.path())?;
    let look = reel.replay_command(mode.replay_options(), &trace);
    expect_declared_ending(guest, &recorded, "recorded").map_err(|wrong| add(wrong, &look))?;
    compare_with_alone(guest, &program, scratch, &recorded).map_err(|wrong| add(wrong, &look))?;
    fs::remove_dir_all(&temporary)?;
    between()?;
    let replayed = reel.replay(mode.replay_options(), &trace, scratch.path())?;
    expect_same(&recorded, &replayed).map_err(|wrong| add(wrong, &look))?;
    Ok(verdict(&recorded))
}

fn program(guest: &Guest, file: PathBuf, temporary: &Path) -> Program {
    Program {
        file,
        args: guest.needs.args.iter().map(Into::into).collect(),
        stdin: guest.needs.stdin.clone(),
        temporary: Some(temporary.to_owned()),
        limit: NATIVE_LIMIT,
    }
}

fn verdict(outcome: &Outcome) -> Verdict {
    if outcome.ending != Ending::Exit(SKIPPED) {
        return Verdict::Passed;
    }
    let said = String::from_utf8_lossy(&outcome.stdout);
    Verdict::Skipped(said.lines().last().unwrap_or("no reason given").to_owned())
}

fn expect_declared_ending(guest: &Guest, outcome: &Outcome, how: &str) -> Result<(), CheckError> {
    if outcome.ending == Ending::Exit(SKIPPED) || is_declared(guest.needs.ends, outcome.ending) {
        return Ok(());
    }
    let mut text = format!("{} ({how}) ended with {}", guest.name, outcome.ending);
    let _ = write!(text, ", declared is {:?}", guest.needs.ends);
    Err(CheckError::Wrong(text + &said(outcome)))
}

/// `reel record` may die by the guest's signal or exit as a shell does, with 128 and its number.
fn is_declared(declared: Declared, ending: Ending) -> bool {
    match declared {
        Declared::Exit(code) => ending == Ending::Exit(code),
        Declared::Signal(number) => {
            ending == Ending::Signal(number) || ending == Ending::Exit(128 + number)
        }
    }
}

fn expect_empty(temporary: &Path) -> Result<(), CheckError> {
    match fs::read_dir(temporary)?.next() {
        None => Ok(()),
        Some(entry) => {
            let path = entry?.path();
            Err(CheckError::Wrong(format!(
                "the guest left {} behind",
                path.display()
            )))
        }
    }
}

fn expect_same(recorded: &Outcome, replayed: &Outcome) -> Result<(), CheckError> {
    let mut text = String::new();
    if replayed.ending != Ending::Exit(0) {
        let _ = writeln!(
            text,
            "the replay ended with {}, not with 0",
            replayed.ending
        );
    }
    let pairs = [
        ("stdout", &recorded.stdout, &replayed.stdout),
        ("stderr", &recorded.stderr, &replayed.stderr),
    ];
    for (name, recorded, replayed) in pairs.iter().filter(|(_, a, b)| a != b) {
        let at = recorded
            .iter()
            .zip(replayed.iter())
            .take_while(|(a, b)| a == b)
            .count();
        let (was, is) = (recorded.len(), replayed.len());
        let _ = writeln!(
            text,
            "{name} differs from byte {at} ({was} recorded, {is} replayed)"
        );
    }
    if text.is_empty() {
        Ok(())
    } else {
        Err(CheckError::Wrong(text + &said(replayed)))
    }
}

/// Runs the guest alone as often as its output may depend on who comes first, until a run is like
/// the recorded one.
fn compare_with_alone(
    guest: &Guest,
    program: &Program,
    scratch: &Scratch,
    recorded: &Outcome,
) -> Result<(), CheckError> {
    for run in 1..ALONE_RUNS {
        let alone = program.run(scratch.path(), &format!("alone{run}"))?;
        if expect_like_alone(guest, &alone, recorded).is_ok() {
            return Ok(());
        }
    }
    expect_like_alone(guest, &program.run(scratch.path(), "alone")?, recorded)
}

/// A guest that can be recorded does the same as alone, even if it may see other numbers.
fn expect_like_alone(guest: &Guest, alone: &Outcome, recorded: &Outcome) -> Result<(), CheckError> {
    if recorded.stdout.is_empty() {
        let text = "says nothing on its stdout: nothing shows that it was recorded";
        return Err(CheckError::Wrong(format!("{} {text}", guest.name)));
    }
    if guest.needs.otherwise.is_some() {
        return Ok(());
    }
    let skipped = Ending::Exit(SKIPPED);
    if (alone.ending == skipped) != (recorded.ending == skipped) {
        let text = format!("{} is skipped either alone or recorded", guest.name);
        return Err(CheckError::Wrong(text + &said(recorded)));
    }
    let pairs = [
        ("stdout", &alone.stdout, &recorded.stdout),
        ("stderr", &alone.stderr, &recorded.stderr),
    ];
    match pairs.iter().find(|(_, a, b)| !is_alike(a, b)) {
        None => Ok(()),
        Some((name, alone, recorded)) => Err(CheckError::Wrong(format!(
            "{} says something else when recorded; its {name} alone:\n{}\nrecorded:\n{}",
            guest.name,
            tail(alone),
            tail(recorded)
        ))),
    }
}

fn said(outcome: &Outcome) -> String {
    format!(
        "\nstdout:\n{}\nstderr:\n{}",
        tail(&outcome.stdout),
        tail(&outcome.stderr)
    )
}

fn tail(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&bytes[bytes.len().saturating_sub(SHOWN_BYTES)..]).into_owned()
}

fn add(wrong: CheckError, look: &str) -> CheckError {
    CheckError::Wrong(format!(
        "{wrong}\nthe trace is kept; to see it again: {look}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(ending: Ending, stdout: &str) -> Outcome {
        Outcome {
            ending,
            stdout: stdout.into(),
            stderr: Vec::new(),
        }
    }

    #[test]
    fn a_replay_that_says_something_else_is_wrong() {
        let recorded = outcome(Ending::Exit(3), "pid 17");
        assert!(expect_same(&recorded, &outcome(Ending::Exit(0), "pid 17")).is_ok());
        let error = expect_same(&recorded, &outcome(Ending::Exit(0), "pid 18")).unwrap_err();
        assert!(
            error.to_string().contains("stdout differs from byte 5"),
            "{error}"
        );
        let shorter = expect_same(&recorded, &outcome(Ending::Exit(0), "pid")).unwrap_err();
        assert!(
            shorter.to_string().contains("6 recorded, 3 replayed"),
            "{shorter}"
        );
    }

    #[test]
    fn a_replay_that_fails_is_wrong() {
        let recorded = outcome(Ending::Exit(0), "");
        assert!(expect_same(&recorded, &outcome(Ending::Exit(1), "")).is_err());
        assert!(expect_same(&recorded, &outcome(Ending::Signal(11), "")).is_err());
    }

    #[test]
    fn a_recording_that_says_nothing_or_something_else_is_wrong() {
        let guest = Guest {
            name: "family/name".into(),
            source: PathBuf::new(),
            needs: crate::Needs::default(),
        };
        let alone = outcome(Ending::Exit(0), "pid 17");
        let check = |recorded| expect_like_alone(&guest, &alone, &recorded);
        assert!(check(outcome(Ending::Exit(0), "pid 18")).is_ok());
        assert!(check(outcome(Ending::Exit(0), "")).is_err());
        assert!(check(outcome(Ending::Exit(0), "tid 17")).is_err());
        assert!(check(outcome(Ending::Exit(77), "pid 17")).is_err());
    }

    #[test]
    fn a_declared_signal_may_show_as_the_shells_code() {
        assert!(is_declared(Declared::Signal(11), Ending::Signal(11)));
        assert!(is_declared(Declared::Signal(11), Ending::Exit(139)));
        assert!(!is_declared(Declared::Signal(11), Ending::Exit(11)));
        assert!(!is_declared(Declared::Exit(0), Ending::Signal(11)));
    }

    #[test]
    fn exit_code_77_is_a_skip_with_the_last_line_as_reason() {
        let skipped = verdict(&outcome(Ending::Exit(77), "text\nskipped: no AVX\n"));
        assert_eq!(skipped, Verdict::Skipped("skipped: no AVX".into()));
    }
}
