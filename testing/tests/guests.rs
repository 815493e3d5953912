//! Every guest in every mode is one test, named `FAMILY/NAME::MODE`.
//!
//! `cargo test -p testing --test guests -- native --test-threads 2` runs all guests alone; a
//! filter such as `signals/` or `threads/mutex::replay` picks some.

use std::process::ExitCode;

use libtest_mimic::{Arguments, Completion, Failed, Trial};
use testing::{Guest, Mode, Verdict, check_guest};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    match testing::find::guests() {
        Ok(guests) => libtest_mimic::run(&arguments, trials(&guests)).exit_code(),
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn trials(guests: &[Guest]) -> Vec<Trial> {
    let pairs = guests
        .iter()
        .flat_map(|guest| Mode::ALL.map(|mode| (guest.clone(), mode)));
    pairs.map(|(guest, mode)| trial(guest, mode)).collect()
}

fn trial(guest: Guest, mode: Mode) -> Trial {
    let name = format!("{}::{}", guest.name, mode.name());
    Trial::ignorable_test(name, move || completion(&guest, mode))
}

fn completion(guest: &Guest, mode: Mode) -> Result<Completion, Failed> {
    match check_guest(guest, mode)? {
        Verdict::Passed => Ok(Completion::Completed),
        Verdict::Skipped(reason) => Ok(Completion::ignored_with(reason)),
    }
}
