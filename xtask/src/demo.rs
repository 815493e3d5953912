//! `cargo xtask demo`: a bug that shows now and then, recorded when it does and replayed exactly.
//!
//! Everything is done by commands that a user could type; they are shown as they are run.

use crate::{tools, workspace};
use anyhow::{Context, bail};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Output};

/// Records a program that fails now and then until it fails, and replays the failure.
#[derive(clap::Args)]
pub(crate) struct Args {}

/// The program fails every few runs; so many good ones in a row mean that something is wrong.
const MOST_RUNS: u32 = 200;

struct Demo {
    /// Where the release build is.
    bin: PathBuf,
    /// Where the program and the recordings go.
    folder: PathBuf,
}

pub(crate) fn run(_: &Args) -> anyhow::Result<ExitCode> {
    tools::provide()?;
    say("A bank whose books are wrong now and then. First, reel and the bank are built.");
    workspace::must(workspace::cargo().args(["build", "--release", "-p", "cli"]))?;
    let demo = Demo {
        bin: workspace::target().join("release"),
        folder: fresh_folder()?,
    };
    demo.build_bank()?;
    demo.record_until_it_fails()?;
    demo.replay_twice()?;
    demo.show()?;
    say(&format!(
        "The recording stays in {}.",
        demo.folder.join("traces").display()
    ));
    Ok(ExitCode::SUCCESS)
}

fn say(text: &str) {
    println!("\n# {text}");
}

fn fresh_folder() -> anyhow::Result<PathBuf> {
    let folder = workspace::target().join("demo");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("can't empty {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("can't make {}", folder.display()))?;
    Ok(folder)
}

impl Demo {
    fn build_bank(&self) -> anyhow::Result<()> {
        let source = workspace::root().join("cases/demo/bank.c");
        let source = source.to_string_lossy().into_owned();
        self.shown(&["gcc", "-O1", "-g", "-pthread", "-o", "bank", &source])
    }

    /// Keeps only the recording of the failure.
    fn record_until_it_fails(&self) -> anyhow::Result<()> {
        say("It is recorded again and again until the sum is wrong.");
        println!("$ while reel record ./bank; do reel rm latest; done");
        for runs in 1..=MOST_RUNS {
            let output = self.output(&["reel", "record", "./bank"])?;
            print_all(&output);
            match output.status.code() {
                Some(1) if !output.stdout.is_empty() => {
                    say(&format!("Run {runs} failed, and is recorded."));
                    return Ok(());
                }
                Some(0) => self.remove_latest()?,
                _ => bail!("reel record ended with {}", output.status),
            }
        }
        bail!("the bank didn't fail in {MOST_RUNS} runs")
    }

    fn remove_latest(&self) -> anyhow::Result<()> {
        let removed = self.output(&["reel", "rm", "latest"])?;
        anyhow::ensure!(
            removed.status.success(),
            "reel rm ended with {}",
            removed.status
        );
        Ok(())
    }

    fn replay_twice(&self) -> anyhow::Result<()> {
        say("The replay needs nothing but the recording: the program can go.");
        self.shown(&["rm", "bank"])?;
        println!("$ reel replay -a");
        let first = self.output(&["reel", "replay", "-a"])?;
        print_all(&first);
        println!("$ reel replay -a");
        let second = self.output(&["reel", "replay", "-a"])?;
        print_all(&second);
        for replay in [&first, &second] {
            anyhow::ensure!(
                replay.status.success(),
                "reel replay ended with {}",
                replay.status
            );
        }
        anyhow::ensure!(
            first.stdout == second.stdout && first.stderr == second.stderr,
            "the two replays differ"
        );
        say("The same failure, twice, byte for byte.");
        Ok(())
    }

    fn show(&self) -> anyhow::Result<()> {
        say("What was recorded:");
        for words in [&["reel", "ls"][..], &["reel", "ps"], &["reel", "info"]] {
            self.shown(words)?;
        }
        say("The end of the recording: the threads come home, the sum is written.");
        self.shown(&["sh", "-c", "reel dump | tail -n 25"])
    }

    fn shown(&self, words: &[&str]) -> anyhow::Result<()> {
        let line = match words {
            ["sh", "-c", script] => (*script).to_owned(),
            words => words.join(" "),
        };
        println!("$ {line}");
        workspace::must(&mut self.command(words))
    }

    fn output(&self, words: &[&str]) -> anyhow::Result<Output> {
        let mut command = self.command(words);
        command
            .output()
            .with_context(|| format!("can't run {}", words.join(" ")))
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new("env");
        command.args(words).current_dir(&self.folder);
        command.env("PATH", with_first(&self.bin));
        command.env("REEL_TRACE_DIR", self.folder.join("traces"));
        command
    }
}

fn with_first(folder: &Path) -> std::ffi::OsString {
    let path = std::env::var_os("PATH").unwrap_or_default();
    [folder.as_os_str(), &path].join(OsStr::new(":"))
}

fn print_all(output: &Output) {
    print!("{}", String::from_utf8_lossy(&output.stdout));
    print!("{}", String::from_utf8_lossy(&output.stderr));
}
