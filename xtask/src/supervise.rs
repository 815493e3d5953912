//! Runs a command with a time limit, after which it is killed with everything that it started.
//!
//! Tests start programs that leave their process group and their session. So this process makes
//! itself the reaper of its orphans (`PR_SET_CHILD_SUBREAPER`): whatever was started stays below
//! it and can be found in /proc.

use anyhow::Context;
use rustix::process::{Pid, Signal, kill_process, set_child_subreaper};
use std::collections::BTreeSet;
use std::fs;
use std::process::{Child, Command, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

/// How a supervised command ended.
pub(crate) enum Ended {
    /// By itself.
    With(ExitStatus),
    /// It was killed at the limit.
    TimedOut,
}

/// How often it is asked whether the command has ended.
const POLL: Duration = Duration::from_millis(20);
/// How often the descendants are looked for until none is left: a killed process may have started
/// another one just before.
const KILL_ROUNDS: usize = 100;

/// Runs a command to its end or to the limit.
pub(crate) fn run(command: &mut Command, limit: Duration) -> anyhow::Result<Ended> {
    set_child_subreaper(Some(rustix::process::getpid())).context("can't become a subreaper")?;
    let mut child = command
        .spawn()
        .with_context(|| format!("can't run {command:?}"))?;
    let ended = wait(&mut child, limit)?;
    if let Ended::TimedOut = ended {
        kill_descendants();
        child.wait()?;
    }
    Ok(ended)
}

fn wait(child: &mut Child, limit: Duration) -> anyhow::Result<Ended> {
    let start = Instant::now();
    while start.elapsed() < limit {
        if let Some(status) = child.try_wait()? {
            return Ok(Ended::With(status));
        }
        thread::sleep(POLL);
    }
    Ok(Ended::TimedOut)
}

fn kill_descendants() {
    for _ in 0..KILL_ROUNDS {
        let living = descendants();
        if living.is_empty() {
            return;
        }
        for pid in living.into_iter().filter_map(Pid::from_raw) {
            // One that has just ended is as good as killed.
            let _ = kill_process(pid, Signal::KILL);
        }
        thread::sleep(POLL);
    }
}

/// Every living process below this one.
fn descendants() -> BTreeSet<i32> {
    let table = processes();
    let mut found = BTreeSet::new();
    let mut above = vec![rustix::process::getpid().as_raw_nonzero().get()];
    while let Some(parent) = above.pop() {
        for process in table.iter().filter(|process| process.parent == parent) {
            above.push(process.pid);
            if !process.is_zombie {
                found.insert(process.pid);
            }
        }
    }
    found
}

struct Process {
    pid: i32,
    parent: i32,
    is_zombie: bool,
}

fn processes() -> Vec<Process> {
    let Ok(entries) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    entries
        .flatten()
        .filter_map(|entry| process(entry.file_name().to_str()?))
        .collect()
}

/// From `/proc/PID/stat`: the name may hold blanks and parentheses, so what counts is after the
/// last one.
fn process(pid: &str) -> Option<Process> {
    let pid = pid.parse().ok()?;
    let text = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let mut fields = text.rsplit_once(") ")?.1.split(' ');
    Some(Process {
        pid,
        is_zombie: fields.next()? == "Z",
        parent: fields.next()?.parse().ok()?,
    })
}

/// Held by tests that start processes: the one that kills all of them kills those of others.
#[cfg(test)]
pub(crate) static STARTING: std::sync::Mutex<()> = std::sync::Mutex::new(());

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;
    use std::process::Stdio;

    #[test]
    fn a_process_that_left_its_session_is_killed_at_the_limit() {
        let _alone = STARTING.lock();
        let mut command = Command::new("sh");
        command
            .args(["-c", "setsid sleep 1000 & echo $!; wait"])
            .stdout(Stdio::piped());
        set_child_subreaper(Some(rustix::process::getpid())).unwrap();
        let mut child = command.spawn().unwrap();
        assert!(matches!(
            wait(&mut child, Duration::from_millis(300)).unwrap(),
            Ended::TimedOut
        ));
        kill_descendants();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut child.stdout.take().unwrap(), &mut text).unwrap();
        child.wait().unwrap();
        let stat = fs::read_to_string(Path::new("/proc").join(text.trim()).join("stat"));
        assert!(stat.is_err() || stat.unwrap().contains(") Z "));
    }
}
