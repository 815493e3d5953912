//! The codec's sizes and limits. That any event comes back is tested through whole traces.

use super::*;
use crate::{Checksum, Entry, Exit, HowExited, Input, limits::CHUNK_TARGET_BYTES};
use vocab::{Address, AddressRange};

/// A system call as a program makes it in a loop.
fn call(number: u64) -> Event {
    let registers = Registers {
        rax: -38i64 as u64,
        orig_rax: 1,
        rdi: 3,
        rsi: 0x7fff_1234_5678 + number * 64,
        rdx: 64,
        rip: 0x7f00_0011_2233 + number % 3 * 0x40,
        rcx: 0x7f00_0011_2233 + number % 3 * 0x40,
        rsp: 0x7fff_ffff_e000,
        r11: 0x246,
        fs_base: 0x7f00_4444_5000,
        cs: 0x33,
        ss: 0x2b,
        ..Registers::default()
    };
    let effects = Effects {
        result: 64,
        ..Effects::default()
    };
    Event {
        tid: Tid(4321),
        time_ns: number * 12_345,
        registers,
        kind: EventKind::Syscall(Entry::default(), effects),
    }
}

fn sizes(events: &[Event]) -> Vec<usize> {
    let mut encoder = Encoder::default();
    let sizes = events.iter().map(|event| {
        let mut out = Vec::new();
        encoder.put(&mut out, event).unwrap();
        out.len()
    });
    sizes.collect()
}

#[test]
fn an_event_with_a_few_changed_registers_is_short() {
    let events: Vec<_> = (0..100).map(call).collect();
    let sizes = sizes(&events);
    let longest = sizes[1..].iter().max().unwrap();
    assert!(*longest < 40, "{longest} bytes");
}

#[test]
fn a_chunk_begins_from_nothing_and_goes_on_from_what_was() {
    let events: Vec<_> = (0..10).map(call).collect();
    let mut encoder = Encoder::default();
    for chunk in events.chunks(5) {
        encoder.restart();
        let mut out = Vec::new();
        chunk.iter().for_each(|e| encoder.put(&mut out, e).unwrap());
        let (mut decoder, mut cursor) = (Decoder::default(), Cursor::new(&out));
        for event in chunk {
            assert_eq!(&decoder.get(&mut cursor).unwrap(), event);
        }
        cursor.finish().unwrap();
    }
}

#[test]
fn an_event_that_failed_leaves_nothing_behind() {
    let (mut encoder, mut out) = (Encoder::default(), Vec::new());
    encoder.put(&mut out, &call(0)).unwrap();
    let length = out.len();
    let checksum = Checksum {
        tid: Tid(1),
        range: AddressRange::sized(Address(1 << 40), 1 << 40),
        hash: u64::MAX,
    };
    let too_many = Event {
        kind: EventKind::Checksums(vec![checksum; 200_000]),
        ..call(1)
    };
    assert!(matches!(
        encoder.put(&mut out, &too_many),
        Err(WriteError::TooLarge { .. })
    ));
    assert_eq!(out.len(), length);
    encoder.put(&mut out, &call(2)).unwrap();
    let (mut decoder, mut cursor) = (Decoder::default(), Cursor::new(&out));
    assert_eq!(decoder.get(&mut cursor).unwrap(), call(0));
    assert_eq!(decoder.get(&mut cursor).unwrap(), call(2));
    assert!(encoder.body.capacity() <= 2 * CHUNK_TARGET_BYTES);
}

#[test]
fn many_bytes_are_no_structure() {
    let input = Input {
        argument: 1,
        bytes: vec![7; 2 * MAX_EVENT_STRUCTURE_BYTES],
    };
    let event = Event {
        kind: EventKind::SyscallEnter(Entry {
            inputs: vec![input],
        }),
        ..call(0)
    };
    let (mut encoder, mut out) = (Encoder::default(), Vec::new());
    encoder.put(&mut out, &event).unwrap();
    assert!(Decoder::default().get(&mut Cursor::new(&out)).unwrap() == event);
}

#[test]
fn few_bytes_that_would_become_many_elements_are_refused() {
    // An event whose list of actions consists of the shortest there are.
    let mut body = vec![0, 0, 0, 2, 0, 0];
    let actions = MAX_EVENT_STRUCTURE_BYTES as u64;
    wire::put_varint(&mut body, actions);
    for _ in 0..actions {
        body.extend_from_slice(&[3, 0, 0]);
    }
    let mut record = Vec::new();
    wire::put_varint(&mut record, body.len() as u64);
    record.extend_from_slice(&body);
    let result = Decoder::default().get(&mut Cursor::new(&record));
    assert!(matches!(result, Err(Malformed::Limit { .. })), "{result:?}");
}

#[test]
fn an_announced_length_is_not_believed() {
    for body in [&[0xff, 0xff, 0xff, 0xff, 0x0f][..], &[100, 0, 0], &[0x80]] {
        let result = Decoder::default().get(&mut Cursor::new(body));
        assert!(result.is_err());
    }
}

#[test]
fn bytes_after_an_event_are_refused() {
    let event = Event {
        kind: EventKind::Exit(Exit {
            status: 0,
            how: HowExited::Syscall,
            writes: Vec::new(),
        }),
        ..call(0)
    };
    let (mut encoder, mut out) = (Encoder::default(), Vec::new());
    encoder.put(&mut out, &event).unwrap();
    out[0] += 1;
    out.push(0);
    let result = Decoder::default().get(&mut Cursor::new(&out));
    assert!(matches!(result, Err(Malformed::Trailing(1))), "{result:?}");
}
