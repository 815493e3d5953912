//! What the kernel wrote: after a call, with its result.
//!
//! Exact where the kernel says how much it wrote, the whole capacity where it doesn't. A range may
//! hold bytes that the kernel left alone: recorded as they are, they do no harm.
//!
//! The kernel counts what it has copied in whole. A buffer that reaches into memory that isn't there
//! may have got the beginning of one piece more: that is looked for where a result falls short.

use crate::arg::{Direction, Kind, Pointer};
use crate::call::Call;
use crate::capacity::{Output, capacity};
use crate::length::{happened, is_error, room, written};
use crate::memory::{Memory, number};
use crate::vector::{self, Entry, Message};
use vocab::{Address, AddressRange, Errno, PAGE_SIZE};

/// How far a buffer is looked at after EFAULT. The kernel may have filled it up to the fault; it
/// reports what it has copied in whole, so only the last piece counts: a packet, at most 64 KiB.
const FAULT_WINDOW: u64 = 64 << 10;

/// What a call with this result wrote. Nothing for one that failed, unless its row says that it
/// writes all the same (`When`), or it failed with EFAULT: then what is readable of the beginning
/// of each buffer.
///
/// A length that the kernel hands back (`addrlen`) may be larger than the room was. Where the
/// capacity at entry is known, use [`outputs_within`].
pub fn outputs(call: &Call, result: i64, memory: &dyn Memory) -> Vec<AddressRange> {
    if Errno::from_result(result) == Some(Errno::EFAULT) {
        return before_the_fault(call, memory);
    }
    let mut ranges = Vec::new();
    for (index, arg) in call.signature() {
        if !call.pointer(index).is_null() {
            add(&mut ranges, call, index, arg.kind, result, memory);
        }
    }
    ranges.retain(|range| !range.is_empty());
    ranges
}

/// What a call with this result wrote, within the capacity it had at its entry.
pub fn outputs_within(
    capacity: &[Output],
    call: &Call,
    result: i64,
    memory: &dyn Memory,
) -> Vec<AddressRange> {
    let within = |range: AddressRange| {
        capacity
            .iter()
            .filter_map(move |output| output.range.intersection(&range))
    };
    let mut ranges: Vec<_> = outputs(call, result, memory)
        .into_iter()
        .flat_map(within)
        .collect();
    ranges.sort_by_key(|range| (range.start, range.end));
    ranges.dedup();
    ranges
}

fn add(
    ranges: &mut Vec<AddressRange>,
    call: &Call,
    index: u8,
    kind: Kind,
    result: i64,
    memory: &dyn Memory,
) {
    let at = call.pointer(index);
    let bytes = u64::try_from(result).unwrap_or(0);
    match kind {
        Kind::Pointer(pointer) => add_pointer(ranges, call, at, &pointer, result, memory),
        Kind::Iovecs(direction, count) if direction != Direction::In => {
            let entries = vector::entries(memory, at, call.value(count));
            add_filled(ranges, &entries, bytes, memory);
        }
        Kind::Message(direction) if direction != Direction::In && !is_error(result) => {
            add_message(ranges, memory, at, bytes);
        }
        Kind::Messages(direction, count) if !is_error(result) => {
            let headers = vector::headers(at, call.value(count)).take(bytes as usize);
            headers.for_each(|header| add_counted(ranges, memory, header, direction));
        }
        _ => {}
    }
}

fn add_pointer(
    ranges: &mut Vec<AddressRange>,
    call: &Call,
    at: Address,
    pointer: &Pointer,
    result: i64,
    memory: &dyn Memory,
) {
    if !happened(call, pointer.when, result) {
        return;
    }
    if pointer.direction != Direction::In {
        let length = written(call, pointer.length, at, result, memory);
        let room = AddressRange::sized(at, room(call, pointer.length, at, memory));
        ranges.push(AddressRange::sized(at, length));
        ranges.extend(torn(room, length, memory));
    }
    for nested in pointer
        .nested
        .iter()
        .filter(|nested| nested.direction != Direction::In)
    {
        let start = number(memory, at.plus(u64::from(nested.offset)), 8);
        let Some(start) = start.filter(|start| *start != 0) else {
            continue;
        };
        let length = written(call, nested.length, at, result, memory);
        ranges.push(AddressRange::sized(Address(start), length));
    }
}

fn add_counted(
    ranges: &mut Vec<AddressRange>,
    memory: &dyn Memory,
    header: Address,
    direction: Direction,
) {
    ranges.push(AddressRange::sized(header.plus(vector::MANY_LENGTH), 4));
    if direction != Direction::In {
        add_message(
            ranges,
            memory,
            header,
            vector::message_length(memory, header),
        );
    }
}

fn add_message(ranges: &mut Vec<AddressRange>, memory: &dyn Memory, header: Address, bytes: u64) {
    let Some(message) = Message::read(memory, header) else {
        return;
    };
    ranges.extend(Message::written_fields(header));
    ranges.push(message.name.range);
    add_filled(ranges, &message.entries, bytes, memory);
    ranges.push(message.control.range);
}

fn add_filled(ranges: &mut Vec<AddressRange>, entries: &[Entry], bytes: u64, memory: &dyn Memory) {
    let filled = vector::filled(entries, bytes);
    let mut pairs = entries.iter().zip(&filled);
    let last = pairs.find(|(entry, filled)| filled.length() < entry.range.length());
    if let Some((entry, filled)) = last.filter(|_| bytes > 0) {
        ranges.extend(torn(entry.range, filled.length(), memory));
    }
    ranges.extend(filled);
}

/// What may lie behind the bytes written to a buffer that can't be read to its end.
fn torn(room: AddressRange, written: u64, memory: &dyn Memory) -> Option<AddressRange> {
    if written >= room.length() {
        return None;
    }
    let last = Address(room.end.0 - 1);
    let rest = AddressRange {
        start: room.start.plus(written),
        end: room.end,
    };
    memory
        .read(last, &mut [0])
        .is_err()
        .then(|| readable(rest, memory))
}

fn before_the_fault(call: &Call, memory: &dyn Memory) -> Vec<AddressRange> {
    let readable = |output: Output| readable(output.range, memory);
    capacity(call, memory)
        .into_iter()
        .map(readable)
        .filter(|range| !range.is_empty())
        .collect()
}

fn readable(range: AddressRange, memory: &dyn Memory) -> AddressRange {
    let wanted = range.length().min(FAULT_WINDOW);
    let mut length = 0;
    while length < wanted {
        let at = range.start.plus(length);
        let step = (PAGE_SIZE - at.0 % PAGE_SIZE).min(wanted - length);
        if memory
            .read(at, &mut [0; PAGE_SIZE as usize][..step as usize])
            .is_err()
        {
            break;
        }
        length += step;
    }
    AddressRange::sized(range.start, length)
}
