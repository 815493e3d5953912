//! Runs a program to its end, or to a time limit, and keeps what it said.
//!
//! The program is the leader of a process group of its own. At the limit the whole group is
//! killed, so that a hanging guest leaves nothing behind. Standard output and error go to files:
//! a process that outlives the program can then hold nobody up.

use std::ffi::OsString;
use std::fmt;
use std::fs::{self, File};
use std::io;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};

/// A program with its arguments and surroundings.
#[derive(Debug, Clone)]
pub struct Program {
    /// The file to run.
    pub file: PathBuf,
    /// Its arguments, without the zeroth.
    pub args: Vec<OsString>,
    /// What it reads on standard input; without, it reads nothing.
    pub stdin: Option<String>,
    /// Its `TMPDIR`, if not the inherited one.
    pub temporary: Option<PathBuf>,
    /// After how long it is killed.
    pub limit: Duration,
}

/// How a program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// It exited with this code.
    Exit(i32),
    /// The signal of this number killed it.
    Signal(i32),
    /// It was still there at the limit.
    TimedOut(Duration),
}

/// What a program did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// How it ended.
    pub ending: Ending,
    /// What it wrote to standard output.
    pub stdout: Vec<u8>,
    /// What it wrote to standard error.
    pub stderr: Vec<u8>,
}

/// Why a program can't be run at all.
#[derive(Debug, thiserror::Error)]
#[error("cannot {action} {path}: {source}", path = path.display())]
pub struct RunError {
    action: &'static str,
    path: PathBuf,
    source: io::Error,
}

/// How often the program is asked whether it has ended.
const POLL: Duration = Duration::from_millis(2);

impl Program {
    /// Runs it; the files with its input and output are made in `folder`, named after `stage`.
    pub fn run(&self, folder: &Path, stage: &str) -> Result<Outcome, RunError> {
        let out = folder.join(format!("{stage}.stdout"));
        let err = folder.join(format!("{stage}.stderr"));
        let mut command = Command::new(&self.file);
        command.args(&self.args).process_group(0);
        command.stdin(self.input(&folder.join(format!("{stage}.stdin")))?);
        command.stdout(create(&out)?).stderr(create(&err)?);
        if let Some(temporary) = &self.temporary {
            command.env("TMPDIR", temporary);
        }
        let child = command.spawn().map_err(wrong("run", &self.file))?;
        let ending = self.wait(child)?;
        Ok(Outcome {
            ending,
            stdout: read(&out)?,
            stderr: read(&err)?,
        })
    }

    fn input(&self, path: &Path) -> Result<Stdio, RunError> {
        let Some(text) = &self.stdin else {
            return Ok(Stdio::null());
        };
        fs::write(path, text).map_err(wrong("write", path))?;
        File::open(path)
            .map(Stdio::from)
            .map_err(wrong("open", path))
    }

    fn wait(&self, mut child: Child) -> Result<Ending, RunError> {
        let start = Instant::now();
        while start.elapsed() < self.limit {
            if let Some(status) = child.try_wait().map_err(wrong("wait for", &self.file))? {
                return Ok(Ending::of(status));
            }
            thread::sleep(POLL);
        }
        kill_group(&child).map_err(wrong("kill the process group of", &self.file))?;
        child.wait().map_err(wrong("wait for", &self.file))?;
        Ok(Ending::TimedOut(self.limit))
    }
}

impl Ending {
    fn of(status: ExitStatus) -> Self {
        // A status without a code is always that of a death by signal.
        status
            .code()
            .map_or_else(|| Self::Signal(status.signal().unwrap_or(0)), Self::Exit)
    }
}

impl fmt::Display for Ending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exit(code) => write!(f, "exit code {code}"),
            Self::Signal(number) => write!(f, "death by signal {number}"),
            Self::TimedOut(limit) => write!(f, "no end within {limit:?}"),
        }
    }
}

fn kill_group(child: &Child) -> io::Result<()> {
    let raw = i32::try_from(child.id()).map_err(io::Error::other)?;
    let leader = Pid::from_raw(raw).ok_or_else(|| io::Error::other("pid 0"))?;
    Ok(kill_process_group(leader, Signal::KILL)?)
}

fn create(path: &Path) -> Result<File, RunError> {
    // Appending, so that a program that opens /dev/stdout again doesn't overwrite its own output.
    let options = File::options().append(true).create_new(true).clone();
    options.open(path).map_err(wrong("create", path))
}

fn read(path: &Path) -> Result<Vec<u8>, RunError> {
    fs::read(path).map_err(wrong("read", path))
}

fn wrong(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> RunError {
    let path = path.to_owned();
    move |source| RunError {
        action,
        path,
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str, limit_ms: u64) -> Outcome {
        let folder = tempfile::tempdir().unwrap();
        let program = Program {
            file: "/bin/sh".into(),
            args: vec!["-c".into(), script.into()],
            stdin: Some("input\n".into()),
            temporary: None,
            limit: Duration::from_millis(limit_ms),
        };
        program.run(folder.path(), "run").unwrap()
    }

    #[test]
    fn output_error_and_code_are_kept_apart() {
        let outcome = shell("cat; echo wrong >&2; exit 3", 10_000);
        assert_eq!(outcome.ending, Ending::Exit(3));
        assert_eq!(outcome.stdout, b"input\n");
        assert_eq!(outcome.stderr, b"wrong\n");
    }

    #[test]
    fn a_death_by_signal_is_told_from_an_exit() {
        assert_eq!(shell("kill -TERM $$", 10_000).ending, Ending::Signal(15));
    }

    #[test]
    fn a_program_that_hangs_is_killed_with_its_children() {
        let outcome = shell("sleep 60 & echo $!; wait", 300);
        assert_eq!(outcome.ending, Ending::TimedOut(Duration::from_millis(300)));
        let child = String::from_utf8(outcome.stdout).unwrap();
        let state = Path::new("/proc").join(child.trim()).join("stat");
        let gone = (0..500).any(|_| {
            thread::sleep(POLL);
            // A zombie that nobody reaps yet is dead as well.
            fs::read_to_string(&state).map_or(true, |text| text.contains(") Z "))
        });
        assert!(gone, "{} is still there", state.display());
    }
}
