//! `cargo xtask test`: everything that must hold, in stages.
//!
//! Each stage prints a line with its time. One that fails shows the end of its output and the
//! command that runs it alone; the others still run, except where nothing could be built.

mod stages;
mod tally;

use crate::supervise::{self, Ended};
use crate::{tools, workspace};
use anyhow::Context;
use stages::{STAGES, Stage};
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;
use tally::Tally;

/// Runs all tests.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Runs the everyday part: under five minutes.
    #[arg(long)]
    quick: bool,
    /// Runs these stages alone.
    #[arg(long = "stage", value_name = "NAME")]
    stages: Vec<String>,
    /// Shows the stages and their commands.
    #[arg(long)]
    list: bool,
}

/// How much of a failed stage's output is shown.
const SHOWN_LINES: usize = 60;

pub(crate) fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let chosen = choose(args)?;
    if args.list {
        chosen
            .iter()
            .for_each(|stage| println!("{:<10} {}", stage.name, stage.command(args.quick)));
        return Ok(ExitCode::SUCCESS);
    }
    tools::provide()?;
    let start = Instant::now();
    let mut total = Tally::default();
    for stage in chosen {
        let tally = run_stage(stage, args.quick)?;
        total.add(tally);
        if tally.failed > 0 && stage.others_need_it {
            println!("xtask: the other stages need this one: stopping");
            break;
        }
    }
    println!("xtask: {:.0} s", start.elapsed().as_secs_f32());
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(if total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn choose(args: &Args) -> anyhow::Result<Vec<&'static Stage>> {
    for name in &args.stages {
        let known = STAGES.iter().any(|stage| stage.name == name);
        anyhow::ensure!(
            known,
            "there is no stage {name}: `cargo xtask test --list` shows them"
        );
    }
    let chosen = |stage: &&Stage| {
        args.stages.is_empty() && (!args.quick || stage.in_quick)
            || args.stages.iter().any(|name| stage.name == name)
    };
    Ok(STAGES.iter().filter(chosen).collect())
}

fn run_stage(stage: &Stage, quick: bool) -> anyhow::Result<Tally> {
    let log = log_path(stage)?;
    let output = File::create(&log).with_context(|| format!("can't write {}", log.display()))?;
    let mut command = workspace::cargo();
    command
        .args(stage.words(quick))
        .stdout(output.try_clone()?)
        .stderr(output);
    let start = Instant::now();
    let ended = supervise::run(&mut command, stage.limit)?;
    let seconds = start.elapsed().as_secs_f32();
    let text = String::from_utf8_lossy(&fs::read(&log)?).into_owned();
    let (tally, verdict) = judge(stage, &ended, &text);
    println!(
        "xtask: {:<9} {verdict} in {seconds:.1} s ({} tests)",
        stage.name, tally.passed
    );
    if tally.failed > 0 {
        show_failure(stage, quick, &text, &log);
    }
    Ok(tally)
}

fn judge(stage: &Stage, ended: &Ended, text: &str) -> (Tally, String) {
    let succeeded = matches!(ended, Ended::With(status) if status.success());
    let verdict = match ended {
        Ended::With(_) if succeeded => "passed".to_owned(),
        Ended::With(_) => "FAILED".to_owned(),
        Ended::TimedOut => format!("FAILED: no end within {} s", stage.limit.as_secs()),
    };
    (Tally::of(text, succeeded), verdict)
}

fn log_path(stage: &Stage) -> anyhow::Result<PathBuf> {
    let folder = workspace::target().join("xtask");
    fs::create_dir_all(&folder).with_context(|| format!("can't make {}", folder.display()))?;
    Ok(folder.join(format!("{}.log", stage.name)))
}

fn show_failure(stage: &Stage, quick: bool, text: &str, log: &std::path::Path) {
    let lines: Vec<_> = text.lines().collect();
    let shown = &lines[lines.len().saturating_sub(SHOWN_LINES)..];
    println!("{}", shown.join("\n"));
    println!("xtask: all of its output is in {}", log.display());
    println!("xtask: to run it alone: {}", stage.command(quick));
}
