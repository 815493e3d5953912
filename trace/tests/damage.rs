//! Traces that were cut off, that lost bits, that are still being written, whose recorder was
//! killed: a reader gives true events, then says that the trace ends early or what is wrong.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod samples;

use samples::{Ended, Outcome, Random, read_damaged, reading, write_small};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command},
    time::{Duration, Instant},
};
use trace::*;

/// Where the chunks of the events end, from the index: prologue of 48 bytes, entries of 32.
fn chunk_ends(dir: &Path) -> Vec<(u64, u64)> {
    let index = fs::read(dir.join("index")).unwrap();
    let size = fs::metadata(dir.join("events")).unwrap().len();
    let number = |entry: &[u8], at| u64::from_le_bytes(entry[at..at + 8].try_into().unwrap());
    let entries: Vec<_> = index[48..]
        .chunks(32)
        .map(|e| (number(e, 0), number(e, 16)))
        .collect();
    let ends = entries
        .iter()
        .skip(1)
        .map(|&(first, offset)| (offset, first));
    ends.chain([(size, 12)]).collect()
}

#[test]
fn events_cut_off_at_any_byte_are_those_of_the_whole_chunks_before() {
    let scratch = tempfile::tempdir().unwrap();
    let dir = scratch.path().join("trace");
    let events = write_small(&dir, Ended::Not);
    let ends = chunk_ends(&dir);
    assert_eq!(ends.len(), 4);
    let whole = fs::read(dir.join("events")).unwrap();
    for length in 0..=whole.len() {
        fs::write(dir.join("events"), &whole[..length]).unwrap();
        let left = ends.iter().rfind(|&&(end, _)| end <= length as u64);
        let (start, count) = left.copied().unwrap_or((48, 0));
        let torn_bytes = (length as u64).saturating_sub(start);
        let outcome = read_damaged(&dir);
        assert_eq!(
            outcome.events,
            events[..count as usize],
            "of {length} bytes"
        );
        assert_eq!(
            outcome.end.unwrap(),
            Ending::EndsEarly {
                events: count,
                torn_bytes
            }
        );
        assert_eq!(Reader::open(&dir).unwrap().count_events().unwrap(), count);
        let report = check(&dir);
        assert_eq!(
            report.ending,
            Ending::EndsEarly {
                events: count,
                torn_bytes
            }
        );
    }
}

#[test]
fn a_tail_of_zeros_ends_a_trace_early() {
    let scratch = tempfile::tempdir().unwrap();
    let dir = scratch.path().join("trace");
    let events = write_small(&dir, Ended::Not);
    let mut bytes = fs::read(dir.join("events")).unwrap();
    bytes.extend_from_slice(&[0; 200_000]);
    fs::write(dir.join("events"), &bytes).unwrap();
    let outcome = read_damaged(&dir);
    assert_eq!(outcome.events, events);
    assert_eq!(
        outcome.end.unwrap(),
        Ending::EndsEarly {
            events: 12,
            torn_bytes: 200_000
        }
    );
}

#[test]
fn a_complete_trace_that_lost_its_tail_is_an_error() {
    let scratch = tempfile::tempdir().unwrap();
    let dir = scratch.path().join("trace");
    let events = write_small(&dir, Ended::Cleanly);
    let whole = fs::read(dir.join("events")).unwrap();
    for length in 0..whole.len() {
        fs::write(dir.join("events"), &whole[..length]).unwrap();
        let outcome = read_damaged(&dir);
        assert!(outcome.end.is_err(), "cut to {length} bytes");
        assert!(events.starts_with(&outcome.events));
        assert!(!check(&dir).is_sound(), "cut to {length} bytes");
    }
}

#[test]
fn any_other_stream_cut_off_gives_true_events_only() {
    let scratch = tempfile::tempdir().unwrap();
    let dir = scratch.path().join("trace");
    let events = write_small(&dir, Ended::Cleanly);
    for stream in ["header", "index", "file-table", "summary"] {
        let path = dir.join(stream);
        let whole = fs::read(&path).unwrap();
        for length in 0..whole.len() {
            fs::write(&path, &whole[..length]).unwrap();
            let Outcome { events: read, end } = read_damaged(&dir);
            assert!(events.starts_with(&read), "{stream} cut to {length} bytes");
            let right = match stream {
                "index" => matches!(end, Ok(Ending::Complete)),
                "summary" => matches!(
                    end,
                    Ok(Ending::EndsEarly {
                        events: 12,
                        torn_bytes: 0
                    })
                ),
                _ => end.is_err(),
            };
            assert!(right, "{stream} cut to {length} bytes: {end:?}");
            assert!(!check(&dir).is_sound(), "{stream} cut to {length} bytes");
        }
        fs::write(&path, &whole).unwrap();
    }
    assert!(check(&dir).is_sound());
}

#[test]
fn every_event_can_be_sought_with_a_missing_cut_or_lying_index() {
    let scratch = tempfile::tempdir().unwrap();
    let (dir, other) = (scratch.path().join("trace"), scratch.path().join("other"));
    let events = write_small(&dir, Ended::Cleanly);
    write_small(&other, Ended::Cleanly);
    let index = dir.join("index");
    let whole = fs::read(&index).unwrap();
    let foreign = fs::read(other.join("index")).unwrap();
    let cut = (0..whole.len()).map(|length| Some(whole[..length].to_vec()));
    for bytes in cut.chain([None, Some(foreign)]) {
        match bytes {
            Some(bytes) => fs::write(&index, bytes).unwrap(),
            None => fs::remove_file(&index).unwrap(),
        }
        let mut reader = Reader::open(&dir).unwrap();
        for number in [11, 0, 5, 6] {
            reader.seek(vocab::EventNumber(number)).unwrap();
            assert_eq!(
                reader.next().unwrap().as_ref(),
                Some(&events[number as usize])
            );
        }
    }
}

/// All files of a trace.
fn parts(dir: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(dir.join("files")).unwrap();
    let streams = fs::read_dir(dir).unwrap();
    let paths = streams.chain(files).map(|entry| entry.unwrap().path());
    let mut parts: Vec<_> = paths.filter(|path| path.is_file()).collect();
    parts.sort();
    parts
}

/// Turns over one bit of a file, which others may have links to.
fn flip(path: &Path, bit: u64) {
    let mut bytes = fs::read(path).unwrap();
    bytes[bit as usize / 8] ^= 1 << (bit % 8);
    fs::remove_file(path).unwrap();
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_bit_that_flipped_never_makes_a_wrong_event_and_check_finds_it() {
    let mut random = Random::printed(0x5eed);
    let scratch = tempfile::tempdir().unwrap();
    let dir = scratch.path().join("trace");
    let events = write_small(&dir, Ended::Cleanly);
    let parts = parts(&dir);
    assert_eq!(parts.len(), 7);
    for _ in 0..2000 {
        let part = &parts[random.below(parts.len() as u64) as usize];
        let bit = random.below(fs::metadata(part).unwrap().len() * 8);
        let place = format!("bit {bit} of {}", part.display());
        flip(part, bit);
        let Outcome { events: read, end } = read_damaged(&dir);
        assert!(events.starts_with(&read), "{place}");
        let known_end = match end {
            Ok(Ending::Complete) => read.len() == events.len(),
            Ok(Ending::EndsEarly { events, .. }) => read.len() as u64 == events,
            Err(_) => true,
        };
        assert!(known_end, "{place}");
        let report = check(&dir);
        assert!(!report.is_sound(), "{place}");
        flip(part, bit);
    }
    assert_eq!(check(&dir).problems, []);
}

#[test]
fn a_trace_is_read_while_it_grows() {
    let scratch = tempfile::tempdir().unwrap();
    let dir = scratch.path().join("trace");
    let mut writer = Writer::create(&dir, Header::default()).unwrap();
    let mut reader = Reader::open(&dir).unwrap();
    for number in 0..20 {
        assert!(reader.next().unwrap().is_none());
        assert_eq!(
            reader.ending(),
            Ending::EndsEarly {
                events: number,
                torn_bytes: 0
            }
        );
        let file = writer
            .store_bytes(b"[file]", &number.to_le_bytes())
            .unwrap();
        let event = reading(number, 100);
        writer.append(&event).unwrap();
        writer.flush().unwrap();
        assert_eq!(reader.next().unwrap(), Some(event));
        assert_eq!(reader.files().len() as u64, number + 1);
        reader.open_file(file).unwrap();
    }
    writer.append(&reading(20, 100)).unwrap();
    writer.finish(Summary::default()).unwrap();
    assert_eq!(reader.next().unwrap(), Some(reading(20, 100)));
    assert!(reader.next().unwrap().is_none());
    assert_eq!(reader.ending(), Ending::Complete);
}

#[test]
fn an_event_is_on_disk_after_100_ms_without_any_other() {
    let scratch = tempfile::tempdir().unwrap();
    let dir = scratch.path().join("trace");
    let mut writer = Writer::create(&dir, Header::default()).unwrap();
    let mut reader = Reader::open(&dir).unwrap();
    // On a machine that is busy with something else, one of a few tries is in time.
    let in_time = (0..5).any(|number| {
        let begun = Instant::now();
        writer.append(&reading(number, 10)).unwrap();
        while reader.next().unwrap().is_none() {
            assert!(begun.elapsed() < Duration::from_secs(20), "never written");
            std::thread::sleep(Duration::from_millis(1));
        }
        begun.elapsed() <= Duration::from_millis(100)
    });
    assert!(in_time);
}

const CHILD_DIR: &str = "REEL_TRACE_TEST_CHILD_DIR";

/// The events of the writer that is killed: some short, some of several chunks.
fn endless(number: u64) -> Event {
    reading(
        number,
        if number % 50 == 49 {
            700_000
        } else {
            number as usize % 3000
        },
    )
}

#[test]
#[ignore = "the child of the test below"]
fn endless_writer() {
    let Some(dir) = std::env::var_os(CHILD_DIR) else {
        return;
    };
    let mut writer = Writer::create(Path::new(&dir), Header::default()).unwrap();
    for number in 0.. {
        writer.append(&endless(number)).unwrap();
    }
}

/// A process that writes a trace until it is killed.
fn spawn_endless_writer(dir: &Path) -> Child {
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "--ignored", "endless_writer"])
        .env(CHILD_DIR, dir)
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    while !dir.join("header").exists() {
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "the child doesn't begin"
        );
        std::thread::sleep(Duration::from_millis(1));
    }
    child
}

#[test]
fn what_a_killed_writer_wrote_is_readable() {
    let mut random = Random::printed(99);
    let mut most = 0;
    for round in 0..6 {
        let scratch = tempfile::tempdir().unwrap();
        let dir = scratch.path().join("trace");
        let mut child = spawn_endless_writer(&dir);
        std::thread::sleep(Duration::from_micros(random.below(20_000) + 40_000 * round));
        child.kill().unwrap();
        child.wait().unwrap();
        let outcome = read_damaged(&dir);
        for (number, event) in outcome.events.iter().enumerate() {
            assert!(*event == endless(number as u64), "event {number}");
        }
        assert!(matches!(outcome.end.unwrap(), Ending::EndsEarly { .. }));
        assert_eq!(check(&dir).problems, []);
        most = most.max(outcome.events.len());
    }
    assert!(most > 100, "the longest of the rounds had {most} events");
}
