//! The codec's sizes and limits. That any event comes back is tested through whole traces.

use super::*;
use crate::{
    Backing, Checksum, Entry, Exit, FileId, HowExited, Image, Input, Mapping, ObjectId, Origin,
    PreemptionPoint, SignalDelivery, Spawn, Stream, limits::CHUNK_TARGET_BYTES,
};
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
            ..Entry::default()
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

const FORMAT: &str = include_str!("../../../docs/format.md");

/// Whether the description has a row that begins with this tag and name.
fn is_described(tag: u8, name: &str) -> bool {
    FORMAT
        .lines()
        .any(|line| line.starts_with(&format!("| {tag} | {name} |")))
}

#[test]
fn the_example_of_the_description_is_true() {
    let registers = Registers {
        orig_rax: 39,
        rip: 0x401000,
        ..Registers::default()
    };
    let effects = Effects {
        result: 7,
        ..Effects::default()
    };
    let event = Event {
        tid: Tid(7),
        time_ns: 1000,
        registers,
        kind: EventKind::Syscall(Entry::default(), effects),
    };
    let mut out = Vec::new();
    Encoder::default().put(&mut out, &event).unwrap();
    assert_eq!(out, example());
}

/// The bytes in the description: of each line, what is before the first two spaces.
fn example() -> Vec<u8> {
    let (_, section) = FORMAT.split_once("### Example").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let lines = section.lines().filter_map(|line| line.strip_prefix("    "));
    let bytes = lines.flat_map(|line| line.split("  ").next().unwrap().split(' '));
    bytes
        .map(|byte| u8::from_str_radix(byte, 16).unwrap())
        .collect()
}

#[test]
fn every_kind_of_event_has_the_tag_of_the_description() {
    let kinds = [
        EventKind::Syscall(Entry::default(), Effects::default()),
        EventKind::SyscallEnter(Entry::default()),
        EventKind::SyscallExit(Effects::default()),
        EventKind::Vsyscall(Effects::default()),
        EventKind::Instruction(Effects::default()),
        EventKind::Signal(SignalDelivery {
            signal: vocab::Signal(11),
            info: Vec::new(),
            origin: Origin::Synchronous,
            outcome: Outcome::None,
        }),
        EventKind::Preempted(PreemptionPoint {
            occurrence: None,
            xstate: None,
            witnesses: Vec::new(),
            checksums: Vec::new(),
        }),
        EventKind::Exit(Exit {
            status: 0,
            how: HowExited::Syscall,
            writes: Vec::new(),
        }),
        EventKind::Checksums(Vec::new()),
    ];
    for (tag, kind) in (0..).zip(kinds) {
        let name = name_of(&kind);
        let event = Event { kind, ..call(0) };
        let mut out = Vec::new();
        kind::put(&mut out, &event).unwrap();
        assert_eq!(out[0], tag, "{name}");
        assert!(is_described(tag, name), "{tag} {name}");
    }
}

/// A name by `Debug`, without the fields.
fn name_of(value: &impl std::fmt::Debug) -> &'static str {
    let text = format!("{value:?}");
    let end = text.find([' ', '(']).unwrap_or(text.len());
    String::leak(text[..end].to_owned())
}

#[test]
fn every_action_has_the_tag_of_the_description() {
    let actions = one_of_each_action();
    for (tag, action) in (0..).zip(&actions) {
        let (mut out, name) = (Vec::new(), name_of(action));
        bounded::put(&mut out, action).unwrap();
        assert_eq!(out[0], tag, "{name}");
        assert!(is_described(tag, name), "{tag} {name}");
        // Here a new action doesn't compile until it is added to the list above and described.
        match action {
            Action::Write { .. } | Action::Exec(_) | Action::Map(_) | Action::Unmap(_) => {}
            Action::Protect { .. } | Action::Remap { .. } | Action::Advise { .. } => {}
            Action::WriteOther { .. } | Action::CreateObject { .. } => {}
            Action::WriteObject { .. } | Action::Resize { .. } | Action::Punch { .. } => {}
            Action::Spawn(_) | Action::StackLimit(_) | Action::Echo { .. } => {}
            Action::EchoBytes { .. } | Action::MapOther { .. } | Action::Pkey { .. } => {}
        }
    }
    let mut next = vec![actions.len() as u8];
    next.resize(100, 0);
    let beyond = bounded::get::<Action>(&mut Cursor::new(&next), &mut 100);
    assert!(beyond.is_err(), "an action is missing in this test");
}

#[rustfmt::skip]
fn one_of_each_action() -> Vec<Action> {
    let (address, object, bytes) = (Address(0), ObjectId(0), Vec::new);
    let range = AddressRange::sized(address, 0);
    let mapping = Mapping { range, protection: 0, flags: 0, backing: Backing::Anonymous, name: bytes() };
    let registers = Box::new(Registers::default());
    let spawn = Spawn { child: Tid(0), flags: 0, registers, writes: Vec::new() };
    vec![
        Action::Write { address, bytes: bytes() },
        Action::Exec(Image::default()),
        Action::Map(mapping.clone()),
        Action::Unmap(range),
        Action::Protect { range, protection: 0, pkey: 0 },
        Action::Remap { from: range, to: range, flags: 0 },
        Action::Advise { range, advice: 0 },
        Action::WriteOther { tid: Tid(0), address, bytes: bytes() },
        Action::CreateObject { object, contents: Some(FileId(0)), size: 0 },
        Action::WriteObject { object, offset: 0, bytes: bytes() },
        Action::Resize { object, size: 0 },
        Action::Punch { object, offset: 0, length: 0 },
        Action::Spawn(spawn),
        Action::StackLimit(0),
        Action::Echo { stream: Stream::Stdout, ranges: Vec::new() },
        Action::EchoBytes { stream: Stream::Stdout, bytes: bytes() },
        Action::MapOther { tid: Tid(0), mapping },
        Action::Pkey { key: 0, allocated: false },
    ]
}
