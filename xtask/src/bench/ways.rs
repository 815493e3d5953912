//! The ways to run a workload.

use super::measure::{self, Sample};
use super::workloads::Workload;
use crate::workspace::{must, on_path, root, target};
use anyhow::Context;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// A way to run a workload.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Alone,
    OneCpu,
    Record,
    Replay,
    Rr,
    RrReplay,
    Strace,
    Valgrind,
}

/// After this long a workload is stuck, not slow.
const LIMIT: Duration = Duration::from_secs(600);

impl Way {
    /// Those that this machine can, without some tools, in the order of the report. A replay
    /// follows its recording.
    pub(super) fn possible(without: &[String]) -> Vec<Self> {
        let mut ways = vec![Self::Alone, Self::OneCpu, Self::Record, Self::Replay];
        let others = [
            ("rr", &[Self::Rr, Self::RrReplay][..]),
            ("strace", &[Self::Strace]),
            ("valgrind", &[Self::Valgrind]),
        ];
        ways.extend(
            others
                .iter()
                .filter(|(tool, _)| {
                    on_path(tool).is_some() && !without.iter().any(|out| out == tool)
                })
                .flat_map(|(_, w)| *w),
        );
        ways
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Alone => "native",
            Self::OneCpu => "native, one CPU",
            Self::Record => "reel record",
            Self::Replay => "reel replay",
            Self::Rr => "rr record",
            Self::RrReplay => "rr replay",
            Self::Strace => "strace -f",
            Self::Valgrind => "valgrind none",
        }
    }

    fn replays(self) -> bool {
        matches!(self, Self::Replay | Self::RrReplay)
    }
}

/// Where a workload runs.
pub(super) struct Place {
    workload: &'static Workload,
    folder: PathBuf,
    programs: PathBuf,
}

impl Place {
    pub(super) fn new(workload: &'static Workload, folder: &Path) -> anyhow::Result<Self> {
        let programs = build_programs(folder)?;
        let folder = folder.join(workload.name);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(folder.join("work"))?;
        Ok(Self {
            workload,
            folder,
            programs,
        })
    }

    /// Runs the workload once.
    pub(super) fn run(&self, way: Way) -> anyhow::Result<Sample> {
        if !way.replays() {
            self.prepare()?;
        }
        let mut command = self.command(way);
        command
            .env("BENCH", &self.programs)
            .current_dir(self.folder.join("work"));
        measure::run(&mut command, &self.folder.join("output"), LIMIT)
    }

    /// The bytes of the last recording that are its own: without the files it shares.
    pub(super) fn trace_bytes(&self) -> anyhow::Result<u64> {
        let mut bytes = 0;
        let Ok(entries) = fs::read_dir(self.reel_trace()) else {
            return Ok(0);
        };
        for entry in entries {
            let metadata = entry?.metadata()?;
            bytes += if metadata.is_file() {
                metadata.len()
            } else {
                0
            };
        }
        Ok(bytes)
    }

    pub(super) fn remove(self) -> anyhow::Result<()> {
        fs::remove_dir_all(&self.folder)
            .with_context(|| format!("can't remove {}", self.folder.display()))
    }

    fn prepare(&self) -> anyhow::Result<()> {
        for trace in [self.reel_trace(), self.rr_trace()] {
            if trace.exists() {
                fs::remove_dir_all(trace)?;
            }
        }
        must(
            Command::new("sh")
                .args(["-ec", self.workload.prepare])
                .current_dir(self.folder.join("work")),
        )
    }

    fn command(&self, way: Way) -> Command {
        let reel = target().join("release/reel");
        let mut command = match way {
            Way::Alone => Command::new("env"),
            Way::OneCpu => starting("taskset", &["-c", "0"]),
            Way::Record => {
                let mut command = Command::new(reel);
                command
                    .arg("record")
                    .arg("-o")
                    .arg(self.reel_trace())
                    .arg("--");
                command
            }
            Way::Replay => {
                let mut command = Command::new(reel);
                command
                    .args(["replay", "-a", "--quiet"])
                    .arg(self.reel_trace());
                return command;
            }
            Way::Rr => {
                let mut command = starting("rr", &["record", "-o"]);
                command.arg(self.rr_trace());
                command
            }
            Way::RrReplay => {
                let mut command = starting("rr", &["replay", "-a"]);
                command.arg(self.rr_trace());
                return command;
            }
            Way::Strace => starting("strace", &["-f", "-o", "/dev/null"]),
            Way::Valgrind => starting("valgrind", &["-q", "--tool=none", "--trace-children=yes"]),
        };
        command.args(["sh", "-c", self.workload.script]);
        command
    }

    fn reel_trace(&self) -> PathBuf {
        self.folder.join("trace")
    }

    fn rr_trace(&self) -> PathBuf {
        self.folder.join("rr-trace")
    }
}

fn starting(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments);
    command
}

fn build_programs(folder: &Path) -> anyhow::Result<PathBuf> {
    let programs = folder.join("programs");
    fs::create_dir_all(&programs)?;
    for entry in fs::read_dir(root().join("benches"))? {
        let source = entry?.path();
        if let Some(stem) = source
            .file_stem()
            .filter(|_| source.extension().is_some_and(|e| e == "c"))
        {
            let output = programs.join(stem);
            must(
                Command::new("gcc")
                    .args(["-O2", "-pthread", "-o"])
                    .arg(output)
                    .arg(&source),
            )?;
        }
    }
    Ok(programs)
}
