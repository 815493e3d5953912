//! The command line of reel.

use std::process::ExitCode;

fn main() -> ExitCode {
    eprintln!("reel: recording and replaying aren't there yet");
    ExitCode::from(2)
}
