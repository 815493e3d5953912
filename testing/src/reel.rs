//! The `reel` program under test: where it is, and how it is called.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::run::{Outcome, Program, RunError};

/// The `reel` program.
#[derive(Debug, Clone)]
pub struct Reel {
    file: PathBuf,
}

/// There is no `reel` to test.
#[derive(Debug, thiserror::Error)]
#[error(
    "no program at {path}: build it with `cargo build -p cli`, or name one in REEL_BIN",
    path = path.display()
)]
pub struct ReelMissing {
    path: PathBuf,
}

/// How long recording and replaying may take, each. A guest takes 2 s at most when alone; a
/// recorded one, on a machine that is busy with other tests, may take many times that.
const LIMIT: Duration = Duration::from_secs(60);

impl Reel {
    /// The program named by `REEL_BIN`, or else the one cargo built with this test.
    pub fn find() -> Result<Self, ReelMissing> {
        let file = std::env::var_os("REEL_BIN").map_or_else(beside_the_test, PathBuf::from);
        if file.is_file() {
            Ok(Self { file })
        } else {
            Err(ReelMissing { path: file })
        }
    }

    /// Records a program into `trace`, with further options for `record`.
    pub fn record(
        &self,
        program: &Program,
        options: &[&str],
        trace: &Path,
        folder: &Path,
    ) -> Result<Outcome, RunError> {
        let mut args: Vec<OsString> = vec!["record".into()];
        args.extend(options.iter().map(OsString::from));
        args.extend([
            "-o".into(),
            trace.into(),
            "--".into(),
            program.file.clone().into(),
        ]);
        args.extend(program.args.iter().cloned());
        let recorded = Program {
            file: self.file.clone(),
            args,
            limit: LIMIT,
            ..program.clone()
        };
        recorded.run(folder, "record")
    }

    /// Replays a trace.
    pub fn replay(
        &self,
        options: &[&str],
        trace: &Path,
        folder: &Path,
    ) -> Result<Outcome, RunError> {
        let program = Program {
            file: self.file.clone(),
            args: self.replay_args(options, trace),
            stdin: None,
            temporary: None,
            limit: LIMIT,
        };
        program.run(folder, "replay")
    }

    /// The command that replays a trace, to be typed in a shell.
    pub fn replay_command(&self, options: &[&str], trace: &Path) -> String {
        let args = self.replay_args(options, trace);
        let words: Vec<_> = args.iter().map(|word| word.to_string_lossy()).collect();
        format!("{} {}", self.file.display(), words.join(" "))
    }

    fn replay_args(&self, options: &[&str], trace: &Path) -> Vec<OsString> {
        let mut args: Vec<OsString> = vec!["replay".into()];
        args.extend(options.iter().map(OsString::from));
        args.push(trace.into());
        args
    }
}

/// `target/debug/reel` for a test at `target/debug/deps/NAME`.
fn beside_the_test() -> PathBuf {
    let test = std::env::current_exe().unwrap_or_default();
    let folder = test
        .parent()
        .and_then(Path::parent)
        .unwrap_or(Path::new("target/debug"));
    folder.join("reel")
}
