//! One measurement: how long a command took, by the clock and by the CPUs' time of it and all
//! processes that it started and waited for.

use crate::supervise::{self, Ended};
use anyhow::bail;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How long a command took.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sample {
    pub(super) wall_s: f64,
    pub(super) cpu_s: f64,
}

/// Runs a command that must succeed; its output goes into a file.
pub(super) fn run(command: &mut Command, output: &Path, limit: Duration) -> anyhow::Result<Sample> {
    let file = File::create(output)?;
    command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file);
    let before = cpu_seconds_of_children()?;
    let start = Instant::now();
    let ended = supervise::run(command, limit)?;
    let wall_s = start.elapsed().as_secs_f64();
    match ended {
        Ended::With(status) if status.success() => {}
        Ended::With(status) => bail!("it ended with {status}: {}", last_line(output)?),
        Ended::TimedOut => bail!("it didn't end within {} s", limit.as_secs()),
    }
    Ok(Sample {
        wall_s,
        cpu_s: cpu_seconds_of_children()? - before,
    })
}

/// The median of a number of every sample; none if there are no samples.
pub(super) fn median(samples: &[Sample], number: impl Fn(&Sample) -> f64) -> Option<f64> {
    let mut numbers: Vec<f64> = samples.iter().map(number).collect();
    numbers.sort_by(f64::total_cmp);
    let (low, high) = (numbers.len().checked_sub(1)? / 2, numbers.len() / 2);
    Some((numbers[low] + numbers[high]) / 2.0)
}

/// From the 16th and 17th fields of `/proc/self/stat`, in ticks of 10 ms (`proc(5)`).
fn cpu_seconds_of_children() -> anyhow::Result<f64> {
    const TICKS_PER_S: f64 = 100.0;
    let text = fs::read_to_string("/proc/self/stat")?;
    let after_name = text
        .rsplit_once(") ")
        .map(|(_, rest)| rest)
        .unwrap_or_default();
    // The third field of the file is the first after the name.
    let ticks: u64 = after_name
        .split(' ')
        .skip(13)
        .take(2)
        .filter_map(|field| field.parse::<u64>().ok())
        .sum();
    Ok(ticks as f64 / TICKS_PER_S)
}

fn last_line(path: &Path) -> anyhow::Result<String> {
    let bytes = fs::read(path)?;
    Ok(String::from_utf8_lossy(&bytes)
        .lines()
        .last()
        .unwrap_or("it said nothing")
        .to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples(walls: &[f64]) -> Vec<Sample> {
        walls
            .iter()
            .map(|&wall_s| Sample { wall_s, cpu_s: 0.0 })
            .collect()
    }

    #[test]
    fn the_median_is_in_the_middle() {
        let of = |walls: &[f64]| median(&samples(walls), |sample| sample.wall_s);
        assert_eq!(of(&[3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(of(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn the_time_of_a_child_counts() {
        let _alone = supervise::STARTING.lock();
        let folder = std::env::temp_dir().join(format!("xtask-measure-{}", std::process::id()));
        let mut command = Command::new("sh");
        command.args(["-c", "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done"]);
        let sample = run(&mut command, &folder, Duration::from_secs(60)).unwrap();
        fs::remove_file(folder).unwrap();
        assert!(sample.cpu_s > 0.0 && sample.wall_s > 0.0, "{sample:?}");
    }
}
