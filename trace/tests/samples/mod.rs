//! Traces for the tests: events that are told by their numbers.
#![allow(dead_code, reason = "each test program uses its part")]
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use arch::Registers;
use std::path::Path;
use trace::*;
use vocab::{Address, EventNumber, Tid};

/// A call that reads `length` bytes.
pub(crate) fn reading(number: u64, length: usize) -> Event {
    let registers = Registers {
        rip: 0x401000 + number,
        orig_rax: 0,
        ..Registers::default()
    };
    let bytes = (0..length)
        .map(|i| ((i as u64 * number) >> 3) as u8)
        .collect();
    let effects = Effects {
        result: length as i64,
        actions: vec![Action::Write {
            address: Address(0x7000_0000),
            bytes,
        }],
        ..Effects::default()
    };
    let kind = EventKind::Syscall(Entry::default(), effects);
    Event {
        tid: Tid(1),
        time_ns: number * 1000,
        registers,
        kind,
    }
}

/// Writes a complete trace.
pub(crate) fn write(dir: &Path, events: &[Event]) {
    let mut writer = Writer::create(dir, Header::default()).unwrap();
    for (i, event) in events.iter().enumerate() {
        assert_eq!(writer.append(event).unwrap(), EventNumber(i as u64));
    }
    writer.finish(Summary::default()).unwrap();
}

/// Whether a small trace gets its mark of a clean end.
#[derive(Clone, Copy)]
pub(crate) enum Ended {
    Cleanly,
    Not,
}

/// Writes a trace of a few small chunks and two files; gives its events.
pub(crate) fn write_small(dir: &Path, ended: Ended) -> Vec<Event> {
    let events: Vec<_> = (0..12).map(|i| reading(i, 5 * i as usize)).collect();
    let mut writer = Writer::create(dir, Header::default()).unwrap();
    writer.store_bytes(b"[first]", b"the first file").unwrap();
    for chunk in events.chunks(3) {
        for event in chunk {
            writer.append(event).unwrap();
        }
        writer.flush().unwrap();
    }
    writer.store_bytes(b"[second]", b"the second file").unwrap();
    match ended {
        Ended::Cleanly => writer.finish(Summary::default()).unwrap(),
        Ended::Not => drop(writer),
    }
    events
}

/// What a reader makes of a trace that may be damaged.
pub(crate) struct Outcome {
    pub(crate) events: Vec<Event>,
    pub(crate) end: Result<Ending, ReadError>,
}

/// Reads as much as there is.
pub(crate) fn read_damaged(dir: &Path) -> Outcome {
    let mut reader = match Reader::open(dir) {
        Ok(reader) => reader,
        Err(error) => {
            return Outcome {
                events: Vec::new(),
                end: Err(error),
            };
        }
    };
    let mut events = Vec::new();
    let end = loop {
        match reader.next() {
            Ok(Some(event)) => events.push(event),
            Ok(None) => break Ok(reader.ending()),
            Err(error) => break Err(error),
        }
    };
    Outcome { events, end }
}

/// Random numbers from a seed (SplitMix64), enough for choosing places.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// A generator whose seed is printed, and can be given by `REEL_TEST_SEED`.
    pub(crate) fn printed(default: u64) -> Self {
        let given = std::env::var("REEL_TEST_SEED")
            .ok()
            .and_then(|seed| seed.parse().ok());
        let seed = given.unwrap_or(default);
        println!("to repeat: REEL_TEST_SEED={seed}");
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }
}
