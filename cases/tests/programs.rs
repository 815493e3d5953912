//! Every case is a test: recorded, what it used deleted, replayed, compared.
//!
//! `cargo test -p cases --test programs -- git` runs one.

use cases::{Case, Failure, Replay, Stage};
use libtest_mimic::{Arguments, Completion, Failed, Trial};
use std::ffi::OsString;
use std::process::ExitCode;
use testing::{Ending, Outcome};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    match cases::all() {
        Ok(cases) => {
            libtest_mimic::run(&arguments, cases.into_iter().map(trial).collect()).exit_code()
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn trial(case: Case) -> Trial {
    Trial::ignorable_test(case.name.clone(), move || completion(&case))
}

fn completion(case: &Case) -> Result<Completion, Failed> {
    let lacking = case.lacking();
    if !lacking.is_empty() {
        return Ok(Completion::ignored_with(format!(
            "not installed: {}",
            lacking.join(", ")
        )));
    }
    play(case)?;
    Ok(Completion::Completed)
}

fn play(case: &Case) -> Result<(), Failure> {
    let stage = Stage::new(&case.name)?;
    prepare(case, &stage)?;
    let words = [OsString::from(stage.bring(&case.script)?)];
    let recorded = stage.record(&words, case.limit)?;
    if recorded.ending != Ending::Exit(0) {
        return Err(blame(case, &stage, &recorded));
    }
    stage.delete_work()?;
    let replayed = stage.replay(case.limit, "replay")?;
    stage.expect_same(&recorded, &replayed, "the usual way")?;
    for how in possible(&case.replays) {
        let replayed = stage.replay_otherwise(how, case.limit)?;
        stage.expect_same(&recorded, &replayed, how.name())?;
    }
    stage.discard()
}

fn prepare(case: &Case, stage: &Stage) -> Result<(), Failure> {
    // Where a case finds the program that cargo built for it.
    stage.bring(env!("CARGO_BIN_EXE_rust_threads").as_ref())?;
    let Some(script) = &case.prepare else {
        return Ok(());
    };
    let outcome = stage.native(&[stage.bring(script)?.into()], "prepare")?;
    match outcome.ending {
        Ending::Exit(0) => Ok(()),
        _ => Err(stage.failure("the preparation failed, nothing is recorded yet", &outcome)),
    }
}

/// Only root can be another user.
fn possible(replays: &[Replay]) -> impl Iterator<Item = Replay> + '_ {
    let root = rustix::process::geteuid().is_root();
    replays
        .iter()
        .copied()
        .filter(move |how| *how != Replay::Nobody || root)
}

/// Whose fault is it? The case itself is tried, in a fresh place.
fn blame(case: &Case, stage: &Stage, recorded: &Outcome) -> Failure {
    let native = || -> Result<Outcome, Failure> {
        let fresh = Stage::new(&case.name)?;
        prepare(case, &fresh)?;
        let outcome = fresh.native(&[fresh.bring(&case.script)?.into()], "native")?;
        fresh.discard()?;
        Ok(outcome)
    };
    let alone = match native() {
        Ok(outcome) => format!("unrecorded it ends with {}", outcome.ending),
        Err(error) => format!("unrecorded it can't be run: {error}"),
    };
    stage.failure(
        &format!("recorded it ended with {}; {alone}", recorded.ending),
        recorded,
    )
}
