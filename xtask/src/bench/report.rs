//! The results, for people and as JSON.

use super::Measured;
use super::measure::{Sample, median};
use super::ways::Way;
use anyhow::Context;
use serde_json::{Value, json};
use std::path::Path;

/// Prints a workload's times in each way, and their ratios to running alone.
pub(super) fn print(measured: &Measured) {
    println!(
        "{} (trace: {} bytes)",
        measured.workload.name, measured.trace_bytes
    );
    let alone = samples_of(measured, Way::Alone);
    for (way, samples) in &measured.ways {
        match (wall(samples), cpu(samples), wall(alone), cpu(alone)) {
            (Some(wall), Some(cpu), Some(wall_alone), Some(cpu_alone)) => println!(
                "  {:<16} wall {wall:>8.3} s {:>7.2}x   CPU {cpu:>8.3} s {:>7.2}x",
                way.name(),
                wall / wall_alone,
                // Ticks of 10 ms: less than one can't be told from none.
                cpu / cpu_alone.max(0.01),
            ),
            _ => println!("  {:<16} failed", way.name()),
        }
    }
}

/// Writes every sample.
pub(super) fn write_json(all: &[Measured], path: &Path) -> anyhow::Result<()> {
    let list: Vec<Value> = all.iter().map(workload).collect();
    let text = serde_json::to_string_pretty(&list)?;
    std::fs::write(path, text).with_context(|| format!("can't write {}", path.display()))
}

fn workload(measured: &Measured) -> Value {
    let ways: Vec<Value> = measured
        .ways
        .iter()
        .map(|(way, samples)| {
            json!({
                "way": way.name(),
                "wall_s": samples.iter().map(|sample| sample.wall_s).collect::<Vec<_>>(),
                "cpu_s": samples.iter().map(|sample| sample.cpu_s).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "workload": measured.workload.name,
        "trace_bytes": measured.trace_bytes,
        "ways": ways,
    })
}

fn samples_of(measured: &Measured, wanted: Way) -> &[Sample] {
    let found = measured.ways.iter().find(|(way, _)| *way == wanted);
    found.map_or(&[], |(_, samples)| samples)
}

fn wall(samples: &[Sample]) -> Option<f64> {
    median(samples, |sample| sample.wall_s)
}

fn cpu(samples: &[Sample]) -> Option<f64> {
    median(samples, |sample| sample.cpu_s)
}
