//! A recorder that is killed leaves a trace that replays as far as it goes, and no processes.
//!
//! Programs are recorded, the recorder is killed at a random moment, and what was said in replay
//! must be the beginning of what was said while recording. `REEL_KILL_SEED` makes the same choices
//! again (time still differs); `REEL_KILL_ROUNDS` asks for more.

// A test fails by panicking.
#![allow(clippy::unwrap_used)]

use cases::{Failure, Random, Stage};
use rustix::process::{Pid, Signal, kill_process};
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use testing::{Ending, Outcome};

/// A program that runs for a while and says what it does.
struct Victim {
    name: &'static str,
    words: [&'static str; 3],
}

const VICTIMS: [Victim; 4] = [
    Victim {
        name: "shell",
        words: [
            "sh",
            "-c",
            "i=0; while [ $i -lt 60 ]; do echo $i; i=$((i+1)); ls / | wc -l; done",
        ],
    },
    Victim {
        name: "threads",
        words: [
            "python3",
            "-c",
            "import threading as t, time\n\
             def f(n):\n for i in range(40): print(n, i, flush=True); time.sleep(0.002)\n\
             [t.Thread(target=f, args=(n,)).start() for n in range(4)]",
        ],
    },
    Victim {
        name: "bytes",
        words: [
            "sh",
            "-c",
            "for i in 1 2 3 4 5 6 7 8; do head -c 400000 /dev/urandom | od -An -tx1 | tail -n 50; done",
        ],
    },
    Victim {
        name: "compiler",
        words: [
            "sh",
            "-c",
            "echo 'int main(void){return 0;}' > a.c; gcc -v a.c 2>&1; ./a.out; echo $?",
        ],
    },
];

/// How many recorders are killed.
const ROUNDS: usize = 200;
/// How many at the same time: most of their lives they are waited for.
const AT_ONCE: usize = 2;
/// How long after its start a recorder lives at most.
const LIVES_MS: u64 = 1_500;
/// How long the replay of so short a recording may take on a busy machine.
const REPLAY_LIMIT: Duration = Duration::from_secs(60);
/// How long after the recorder the last of its processes may be there.
const DEATH_LIMIT: Duration = Duration::from_secs(10);

#[test]
fn a_killed_recorder_leaves_a_trace_that_replays_to_its_end() {
    let mut random = Random::from_environment("REEL_KILL_SEED");
    let given = std::env::var("REEL_KILL_ROUNDS");
    let rounds = given.ok().and_then(|text| text.parse().ok());
    let moments: Vec<u64> = (0..rounds.unwrap_or(ROUNDS))
        .map(|_| random.below(LIVES_MS))
        .collect();
    let next = AtomicUsize::new(0);
    let replayed = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(lives_ms) = moments.get(next.fetch_add(1, Ordering::Relaxed)) {
                    replayed.fetch_add(round(*lives_ms), Ordering::Relaxed);
                }
            });
        }
    });
    let (replayed, rounds) = (replayed.into_inner(), moments.len());
    assert!(
        replayed > rounds / 2,
        "only {replayed} of {rounds} traces could be replayed at all"
    );
}

/// The number of traces that were replayed: 1, or 0 if the recorder had written nothing yet.
fn round(lives_ms: u64) -> usize {
    let victim = &VICTIMS[lives_ms as usize % VICTIMS.len()];
    match kill_and_replay(victim, Duration::from_millis(lives_ms)) {
        Ok(had_a_trace) => usize::from(had_a_trace),
        Err(error) => panic!("{}, killed after {lives_ms} ms: {error}", victim.name),
    }
}

/// Tells whether there was a trace to replay.
fn kill_and_replay(victim: &Victim, lives: Duration) -> Result<bool, Failure> {
    let stage = Stage::new(&format!("kill-{}", victim.name))?;
    let said = record_and_kill(&stage, victim, lives)?;
    expect_no_processes(&stage)?;
    if !stage.trace().join("header").is_file() {
        stage.discard()?;
        return Ok(false);
    }
    stage.delete_work()?;
    let outcome = stage.replay(REPLAY_LIMIT, "replay")?;
    expect_beginning(&stage, &said, &outcome)?;
    stage.discard()?;
    Ok(true)
}

fn record_and_kill(stage: &Stage, victim: &Victim, lives: Duration) -> Result<Vec<u8>, Failure> {
    let words: Vec<OsString> = victim.words.iter().map(OsString::from).collect();
    let program = stage.program(&[stage.record_words(), words].concat(), lives);
    let said = stage.work().with_file_name("said");
    let mut recorder = Command::new(&program.file)
        .args(&program.args)
        .stdin(Stdio::null())
        .stdout(fs::File::create(&said)?)
        .stderr(Stdio::null())
        .spawn()?;
    thread::sleep(lives);
    kill(&mut recorder)?;
    Ok(fs::read(&said)?)
}

/// Kills the recorder and nobody else: env(1) has become it.
fn kill(recorder: &mut Child) -> std::io::Result<()> {
    if recorder.try_wait()?.is_none() {
        let pid = Pid::from_raw(recorder.id() as i32).ok_or(std::io::ErrorKind::InvalidInput)?;
        kill_process(pid, Signal::KILL)?;
        recorder.wait()?;
    }
    Ok(())
}

/// The kernel kills what a dead tracer traced; nothing may work in the directory any longer.
fn expect_no_processes(stage: &Stage) -> Result<(), Failure> {
    let start = Instant::now();
    let work = stage.work();
    while let Some(pid) = working_in(&work) {
        if start.elapsed() > DEATH_LIMIT {
            return Err(Failure::Wrong(format!(
                "process {pid} outlived its recorder"
            )));
        }
        thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

fn working_in(folder: &Path) -> Option<String> {
    let folder = fs::canonicalize(folder).ok()?;
    let mut entries = fs::read_dir("/proc").ok()?.flatten();
    let entry = entries.find(|entry| {
        fs::read_link(entry.path().join("cwd")).is_ok_and(|cwd| cwd.starts_with(&folder))
    })?;
    Some(entry.file_name().to_string_lossy().into_owned())
}

fn expect_beginning(stage: &Stage, said: &[u8], outcome: &Outcome) -> Result<(), Failure> {
    if outcome.ending != Ending::Exit(0) {
        return Err(stage.failure(
            &format!("the replay ended with {}", outcome.ending),
            outcome,
        ));
    }
    if !said.starts_with(&outcome.stdout) {
        return Err(stage.failure("the replay said something else than the program", outcome));
    }
    Ok(())
}
