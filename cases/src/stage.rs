//! A private place for one case: its own working directory, HOME and TMPDIR, a fixed PATH, and a
//! directory for the trace.
//!
//! Everything runs through env(1), which changes the directory and the environment and then
//! becomes the program.

use crate::reel::{ReelMissing, reel};
use crate::{Case, Replay};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use testing::{Ending, Outcome, Program, RunError, Scratch};

/// Where a case is played.
#[derive(Debug)]
pub struct Stage {
    scratch: Scratch,
    reel: PathBuf,
}

/// Why a case doesn't hold, or couldn't be played.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// There is no `reel`.
    #[error(transparent)]
    NoReel(#[from] ReelMissing),
    /// A program can't be run.
    #[error(transparent)]
    Run(#[from] RunError),
    /// The directory can't be used.
    #[error("cannot use the test's directory: {0}")]
    Scratch(#[from] io::Error),
    /// Something isn't as it should be.
    #[error("{0}")]
    Wrong(String),
}

/// Where programs are looked for: not where the machine's owner has his own versions.
const PATH: &str = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
/// How long what isn't recorded may take.
const PREPARE_LIMIT: Duration = Duration::from_secs(120);
/// How many bytes of an output are shown when something is wrong.
const SHOWN_BYTES: usize = 2000;

impl Stage {
    /// Makes a place for the case of this name.
    pub fn new(name: &str) -> Result<Self, Failure> {
        let reel = reel()?;
        let scratch = Scratch::new(name)?;
        for folder in ["work", "home", "tmp"] {
            scratch.folder(folder)?;
        }
        Ok(Self { scratch, reel })
    }

    /// Where the program works.
    pub fn work(&self) -> PathBuf {
        self.scratch.path().join("work")
    }

    /// Where the trace is.
    pub fn trace(&self) -> PathBuf {
        self.scratch.path().join("trace")
    }

    /// Removes it all: the test passed.
    pub fn discard(self) -> Result<(), Failure> {
        Ok(self.scratch.discard()?)
    }

    /// Puts a file into the working directory.
    pub fn bring(&self, file: &Path) -> Result<PathBuf, Failure> {
        let to = self.work().join(file.file_name().unwrap_or_default());
        fs::copy(file, &to)?;
        Ok(to)
    }

    /// Runs a program unrecorded.
    pub fn native(&self, words: &[OsString], stage: &str) -> Result<Outcome, Failure> {
        self.run(words, PREPARE_LIMIT, stage)
    }

    /// Records a program.
    pub fn record(&self, words: &[OsString], limit: Duration) -> Result<Outcome, Failure> {
        self.run(&[&self.record_words(), words].concat(), limit, "record")
    }

    /// The words that record the words after them.
    pub fn record_words(&self) -> Vec<OsString> {
        let trace = self.trace().into_os_string();
        vec![
            self.reel.clone().into(),
            "record".into(),
            "-o".into(),
            trace,
            "--".into(),
        ]
    }

    /// A program with all of its surroundings.
    pub fn program(&self, words: &[OsString], limit: Duration) -> Program {
        let mut args: Vec<OsString> = vec!["-i".into(), "-C".into(), self.work().into()];
        let place = |name: &str, folder: &str| {
            let mut text = OsString::from(format!("{name}="));
            text.push(self.scratch.path().join(folder));
            text
        };
        args.extend([place("HOME", "home"), place("TMPDIR", "tmp")]);
        args.extend([format!("PATH={PATH}").into(), "LC_ALL=C.UTF-8".into()]);
        args.extend(words.iter().cloned());
        Program {
            file: "/usr/bin/env".into(),
            args,
            stdin: None,
            temporary: None,
            limit,
        }
    }

    /// Replays the trace from the root directory.
    pub fn replay(&self, limit: Duration, stage: &str) -> Result<Outcome, Failure> {
        let args = ["replay".into(), "-a".into(), self.trace().into_os_string()];
        self.replay_as(&[self.reel.clone().into()], args, limit, stage)
    }

    /// Replays the trace in another way.
    pub fn replay_otherwise(&self, how: Replay, limit: Duration) -> Result<Outcome, Failure> {
        let args = |trace: PathBuf| ["replay".into(), "-a".into(), trace.into_os_string()];
        let reel = OsString::from(&self.reel);
        match how {
            Replay::Again => self.replay(limit, "again"),
            Replay::Bare => {
                let start = ["env".into(), "-i".into(), "LANG=de_DE".into(), reel];
                self.replay_as(&start, args(self.trace()), limit, "bare")
            }
            Replay::Nobody => {
                let (reel, trace) = self.copy_for_others()?;
                let ids = ["--reuid=65534", "--regid=65534", "--clear-groups"];
                let start = ["setpriv"].iter().chain(&ids).map(OsString::from);
                let start: Vec<_> = start.chain([reel.into()]).collect();
                self.replay_as(&start, args(trace), limit, "nobody")
            }
        }
    }

    /// Runs any command of `reel` on anything.
    pub fn reel(
        &self,
        args: &[OsString],
        limit: Duration,
        stage: &str,
    ) -> Result<Outcome, Failure> {
        self.run(&[&[self.reel.clone().into()], args].concat(), limit, stage)
    }

    /// Deletes everything that the program used of its own.
    pub fn delete_work(&self) -> Result<(), Failure> {
        for folder in ["work", "home", "tmp"] {
            // git leaves directories that even their owner can't write.
            let path = self.scratch.path().join(folder);
            fs::remove_dir_all(&path)?;
        }
        Ok(())
    }

    /// Checks that a replay went through and said what was said.
    pub fn expect_same(
        &self,
        recorded: &Outcome,
        replayed: &Outcome,
        how: &str,
    ) -> Result<(), Failure> {
        let mut wrong = Vec::new();
        if replayed.ending != Ending::Exit(0) {
            wrong.push(format!("the replay ({how}) ended with {}", replayed.ending));
        }
        if let Some(at) = first_difference(&recorded.stdout, &replayed.stdout) {
            wrong.push(format!("standard output differs from byte {at}"));
        }
        if let Some(at) = first_difference(&recorded.stderr, &replayed.stderr) {
            wrong.push(format!("standard error differs from byte {at}"));
        }
        if wrong.is_empty() {
            return Ok(());
        }
        Err(self.failure(&wrong.join("; "), replayed))
    }

    /// A failure with what a program said and the way to see it again.
    pub fn failure(&self, what: &str, outcome: &Outcome) -> Failure {
        Failure::Wrong(format!(
            "{what}\nstdout:\n{}\nstderr:\n{}\nthe trace is kept; to see it again: {} replay -a {}",
            tail(&outcome.stdout),
            tail(&outcome.stderr),
            self.reel.display(),
            self.trace().display(),
        ))
    }

    fn run(&self, words: &[OsString], limit: Duration, stage: &str) -> Result<Outcome, Failure> {
        Ok(self.program(words, limit).run(self.scratch.path(), stage)?)
    }

    fn replay_as(
        &self,
        start: &[OsString],
        args: [OsString; 3],
        limit: Duration,
        stage: &str,
    ) -> Result<Outcome, Failure> {
        let args = [&["-C".into(), "/".into()], start, &args].concat();
        let file = PathBuf::from("/usr/bin/env");
        let program = Program {
            file,
            args,
            stdin: None,
            temporary: None,
            limit,
        };
        Ok(program.run(self.scratch.path(), stage)?)
    }

    /// A copy of the trace, and of `reel`, that every user may read. A copy with its files, as
    /// the trace's own are links into the owner's store.
    fn copy_for_others(&self) -> Result<(PathBuf, PathBuf), Failure> {
        let folder = self.scratch.folder("others")?;
        let (trace, reel) = (folder.join("trace"), folder.join("reel"));
        must(Command::new("cp").arg("-r").args([&self.trace(), &trace]))?;
        fs::copy(&self.reel, &reel)?;
        must(Command::new("chmod").args(["-R", "a+rX"]).arg(&folder))?;
        must(Command::new("chmod").arg("a+x").arg(self.scratch.path()))?;
        Ok((reel, trace))
    }
}

impl Case {
    /// The programs that this machine lacks for it.
    pub fn lacking(&self) -> Vec<&str> {
        let there = |name: &str| {
            PATH.split(':')
                .any(|folder| Path::new(folder).join(name).is_file())
        };
        self.needs
            .iter()
            .map(String::as_str)
            .filter(|name| !there(name))
            .collect()
    }
}

fn must(command: &mut Command) -> Result<(), Failure> {
    let status = command.status()?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::Wrong(format!("{command:?} ended with {status}")))
}

fn first_difference(a: &[u8], b: &[u8]) -> Option<usize> {
    (a != b).then(|| a.iter().zip(b).take_while(|(a, b)| a == b).count())
}

fn tail(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&bytes[bytes.len().saturating_sub(SHOWN_BYTES)..]).into_owned()
}
