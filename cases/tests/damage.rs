//! A damaged trace is noticed: every command ends in time, without a panic, with an exit code of
//! its own, and a replay says nothing that the program didn't say.
//!
//! `REEL_DAMAGE_SEED` makes the same choices again; `REEL_DAMAGE_ROUNDS` asks for more.

// A test fails by panicking.
#![allow(clippy::unwrap_used)]

use cases::{Failure, Random, Stage};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use testing::{Ending, Outcome};

/// The program: several tasks, some output, fractions of a second.
const PROGRAM: [&str; 3] = [
    "sh",
    "-c",
    "for i in 1 2 3; do echo $i; date +%N; done; ls /usr | sort; echo end >&2",
];
/// The streams of a trace.
const STREAMS: [&str; 5] = ["events", "header", "file-table", "index", "summary"];
/// The commands that read a trace.
const READERS: [&[&str]; 5] = [
    &["check"],
    &["dump", "-v"],
    &["ps"],
    &["info", "--json"],
    &["dump", "--json"],
];
/// How long any of them may take.
const LIMIT: Duration = Duration::from_secs(30);

#[test]
fn a_torn_trace_is_replayed_to_the_tear_or_refused() {
    let mut random = Random::from_environment("REEL_DAMAGE_SEED");
    each_round(&mut random, |random, file, size| {
        let keep = random.below(size);
        fs::File::options().write(true).open(file)?.set_len(keep)?;
        Ok(format!("cut to {keep} of {size} bytes"))
    });
}

#[test]
fn a_trace_with_a_flipped_bit_is_refused_or_replayed_rightly() {
    let mut random = Random::from_environment("REEL_DAMAGE_SEED");
    each_round(&mut random, |random, file, size| {
        let (byte, bit) = (random.below(size), random.below(8));
        let mut bytes = fs::read(file)?;
        bytes[byte as usize] ^= 1 << bit;
        fs::write(file, bytes)?;
        Ok(format!("bit {bit} of byte {byte} of {size} flipped"))
    });
}

/// Damages copies of one trace, one after the other, and tries each.
fn each_round(
    random: &mut Random,
    damage: impl Fn(&mut Random, &Path, u64) -> std::io::Result<String>,
) {
    let rounds = std::env::var("REEL_DAMAGE_ROUNDS")
        .ok()
        .and_then(|text| text.parse().ok());
    let stage = Stage::new("damage").unwrap();
    let words: Vec<OsString> = PROGRAM.iter().map(OsString::from).collect();
    let recorded = stage.record(&words, LIMIT).unwrap();
    assert_eq!(recorded.ending, Ending::Exit(0), "{recorded:?}");
    for round in 0..rounds.unwrap_or(40) {
        let copy = stage.work().join(format!("{round}"));
        copy_streams(&stage.trace(), &copy).unwrap();
        let stream = STREAMS[random.below(STREAMS.len() as u64) as usize];
        let file = copy.join(stream);
        let what = damage(random, &file, fs::metadata(&file).unwrap().len()).unwrap();
        if let Err(error) = try_out(&stage, &copy, &recorded, round) {
            panic!("round {round}, {stream}, {what}: {error}");
        }
    }
    stage.discard().unwrap();
}

/// The stored files stay where they are: a link to their directory isn't followed, so each is
/// linked.
fn copy_streams(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to.join("files"))?;
    for stream in STREAMS {
        fs::copy(from.join(stream), to.join(stream))?;
    }
    for file in fs::read_dir(from.join("files"))? {
        let file = file?;
        fs::hard_link(file.path(), to.join("files").join(file.file_name()))?;
    }
    Ok(())
}

fn try_out(stage: &Stage, trace: &Path, recorded: &Outcome, round: usize) -> Result<(), Failure> {
    for (index, reader) in READERS.iter().enumerate() {
        let outcome = run(stage, reader, trace, &format!("reader-{round}-{index}"))?;
        expect_own_ending(stage, &outcome, &[0, 1], &reader.join(" "))?;
    }
    let outcome = run(stage, &["replay", "-a"], trace, &format!("replay-{round}"))?;
    expect_own_ending(stage, &outcome, &[0, 1, 3], "replay -a")?;
    if !recorded.stdout.starts_with(&outcome.stdout) {
        return Err(stage.failure("the replay said what the program didn't say", &outcome));
    }
    Ok(())
}

fn run(stage: &Stage, words: &[&str], trace: &Path, name: &str) -> Result<Outcome, Failure> {
    let words = words
        .iter()
        .map(OsString::from)
        .chain([PathBuf::from(trace).into()]);
    stage.reel(&words.collect::<Vec<_>>(), LIMIT, name)
}

fn expect_own_ending(
    stage: &Stage,
    outcome: &Outcome,
    codes: &[i32],
    what: &str,
) -> Result<(), Failure> {
    let own = matches!(outcome.ending, Ending::Exit(code) if codes.contains(&code));
    if !own || String::from_utf8_lossy(&outcome.stderr).contains("panicked at") {
        return Err(stage.failure(&format!("{what} ended with {}", outcome.ending), outcome));
    }
    Ok(())
}
