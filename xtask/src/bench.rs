//! `cargo xtask bench`: what recording and replaying cost, against running alone.
//!
//! Every workload runs in every way it can: alone, alone on one CPU, recorded, replayed, and under
//! other tools that are installed. The ways take turns, so that a machine that slows down slows
//! all of them; medians are shown, as ratios to running alone.

mod measure;
mod report;
mod ways;
mod workloads;

use crate::workspace;
use anyhow::Context;
use measure::Sample;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use ways::Way;
use workloads::{WORKLOADS, Workload};

/// Measures recording and replaying against running alone.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Measures these workloads alone.
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// Leaves another tool out, though it is installed.
    #[arg(long, value_name = "TOOL", value_parser = ["rr", "strace", "valgrind"])]
    without: Vec<String>,
    /// How often each is run in each way.
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=50))]
    runs: u32,
    /// Writes every sample into a file as well.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

/// What was measured of one workload.
struct Measured {
    workload: &'static Workload,
    ways: Vec<(Way, Vec<Sample>)>,
    trace_bytes: u64,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let chosen = choose(&args.only)?;
    workspace::must(workspace::cargo().args(["build", "--release", "-p", "cli"]))?;
    // Two of us may run at the same time.
    let own = std::process::id().to_string();
    let folder = workspace::target().join("bench").join(own);
    fs::create_dir_all(&folder).with_context(|| format!("can't make {}", folder.display()))?;
    let mut all = Vec::new();
    for workload in chosen {
        let measured = measure_workload(workload, args, &folder)?;
        report::print(&measured);
        all.push(measured);
    }
    if let Some(path) = &args.json {
        report::write_json(&all, path)?;
    }
    fs::remove_dir_all(&folder).with_context(|| format!("can't remove {}", folder.display()))?;
    let failed = all
        .iter()
        .any(|measured| measured.ways.iter().any(|(_, samples)| samples.is_empty()));
    Ok(if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn choose(only: &[String]) -> anyhow::Result<Vec<&'static Workload>> {
    let names = || {
        WORKLOADS
            .iter()
            .map(|workload| workload.name)
            .collect::<Vec<_>>()
            .join(", ")
    };
    for name in only {
        let known = WORKLOADS.iter().any(|workload| workload.name == name);
        anyhow::ensure!(known, "there is no workload {name}; there are {}", names());
    }
    let chosen =
        |workload: &&Workload| only.is_empty() || only.iter().any(|name| workload.name == name);
    Ok(WORKLOADS.iter().filter(chosen).collect())
}

fn measure_workload(
    workload: &'static Workload,
    args: &Args,
    folder: &std::path::Path,
) -> anyhow::Result<Measured> {
    let place = ways::Place::new(workload, folder)?;
    let mut ways: Vec<(Way, Vec<Sample>)> = Way::possible(&args.without)
        .into_iter()
        .map(|way| (way, Vec::new()))
        .collect();
    let mut trace_bytes = 0;
    for _ in 0..args.runs {
        for (way, samples) in &mut ways {
            match place.run(*way) {
                Ok(sample) => samples.push(sample),
                Err(error) => println!("{}, {}: {error:#}", workload.name, way.name()),
            }
            if *way == Way::Record {
                trace_bytes = place.trace_bytes()?;
            }
        }
    }
    place.remove()?;
    Ok(Measured {
        workload,
        ways,
        trace_bytes,
    })
}
