//! What an event costs the recorder and the replayer: `cargo bench -p trace`.

#![allow(clippy::unwrap_used, reason = "a benchmark stops at the first error")]

use arch::Registers;
use std::time::Instant;
use trace::*;
use vocab::{Address, EventNumber, Tid};

/// As many small calls as a program makes in some seconds.
const CALLS: u64 = 1_000_000;

/// Calls that read this much.
const BULK_BYTES: usize = 64 << 10;
const BULK_CALLS: u64 = 4_000;

fn call(number: u64, bytes: Option<Vec<u8>>) -> Event {
    let site = 0x7f00_0011_2233 + number % 7 * 0x40;
    let registers = Registers {
        rax: -38i64 as u64,
        orig_rax: number % 5,
        rdi: number % 11,
        rsi: 0x7fff_1234_5678 + number % 13 * 64,
        rip: site,
        rcx: site,
        rsp: 0x7fff_ffff_e000 - number % 3 * 96,
        r11: 0x246,
        fs_base: 0x7f00_4444_5000,
        cs: 0x33,
        ss: 0x2b,
        ..Registers::default()
    };
    let address = Address(registers.rsi);
    let effects = Effects {
        result: bytes.as_ref().map_or(0, Vec::len) as i64,
        actions: bytes
            .map(|bytes| Action::Write { address, bytes })
            .into_iter()
            .collect(),
        ..Effects::default()
    };
    Event {
        tid: Tid(4321 + (number / 1000 % 4) as i32),
        time_ns: number * 5000,
        registers,
        kind: EventKind::Syscall(Entry::default(), effects),
    }
}

fn main() {
    let scratch = tempfile::tempdir().unwrap();
    let small: Vec<_> = (0..1000).map(|i| call(i, None)).collect();
    let text = std::fs::read("/proc/self/exe").unwrap();
    let block = |i: u64| {
        let at = (i as usize * 4096) % (text.len() - BULK_BYTES);
        text[at..at + BULK_BYTES].to_vec()
    };
    let bulk: Vec<_> = (0..100).map(|i| call(i, Some(block(i)))).collect();
    measure(&scratch.path().join("small"), "calls", &small, CALLS);
    measure(
        &scratch.path().join("bulk"),
        "64 KiB reads",
        &bulk,
        BULK_CALLS,
    );
    measure_files(&scratch.path().join("first"), "unknown");
    measure_files(
        &scratch.path().join("second"),
        "known from another recording",
    );
}

/// Stores the libraries that this machine has, some of them.
fn measure_files(dir: &std::path::Path, what: &str) {
    let libraries = std::fs::read_dir("/usr/lib/x86_64-linux-gnu").unwrap();
    let paths = libraries.map(|entry| entry.unwrap().path());
    let files: Vec<_> = paths
        .filter(|path| path.is_file())
        .take(100)
        .map(|path| std::fs::File::open(path).unwrap())
        .collect();
    let mut writer = Writer::create(dir, Header::default()).unwrap();
    let begun = Instant::now();
    for file in &files {
        writer.store_file(file, b"library").unwrap();
    }
    let stored = begun.elapsed() / files.len() as u32;
    writer.finish(Summary::default()).unwrap();
    let reader = Reader::open(dir).unwrap();
    let bytes: u64 = reader.files().iter().map(|file| file.size).sum();
    println!(
        "files, {what}: {stored:?} a file of {} bytes",
        bytes / files.len() as u64
    );
}

fn measure(dir: &std::path::Path, what: &str, events: &[Event], count: u64) {
    let mut writer = Writer::create(dir, Header::default()).unwrap();
    let begun = Instant::now();
    for i in 0..count {
        writer.append(&events[i as usize % events.len()]).unwrap();
    }
    let append = begun.elapsed();
    writer.finish(Summary::default()).unwrap();
    let finished = begun.elapsed();
    let size = std::fs::metadata(dir.join("events")).unwrap().len();
    let mut reader = Reader::open(dir).unwrap();
    let begun = Instant::now();
    assert_eq!(reader.events().map(Result::unwrap).count() as u64, count);
    let read = begun.elapsed();
    let begun = Instant::now();
    reader.seek(EventNumber(count / 2 + 1)).unwrap();
    let seek = begun.elapsed();
    println!(
        "{what}: append {:?} an event, all on disk after {finished:?}; {} bytes an event on disk; \
         read {:?} an event; seek {seek:?}",
        append / count as u32,
        size / count,
        read / count as u32,
    );
}
