//! Where the kernel may write: at a call's entry, before it is executed.

use crate::arg::{Direction, Kind, Pointer};
use crate::call::Call;
use crate::length::room;
use crate::memory::{Memory, number};
use crate::vector::{self, Entry, Message};
use vocab::{Address, AddressRange};

/// A range of memory that a call may write.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Output {
    /// Where the pointer to it is.
    pub place: Place,
    /// The range.
    pub range: AddressRange,
    /// Whether the kernel reads it before: `Out` or `InOut`.
    pub direction: Direction,
}

/// Where a pointer is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// In an argument.
    Argument(u8),
    /// In memory at an address, 8 bytes: in a vector's entry or a structure. If that lies in a
    /// range that is redirected itself, it is the copy there that the kernel will read.
    Pointer(Address),
}

/// Where the kernel may write in this call, at its entry. A pointer to a structure comes before the
/// pointers inside.
pub fn capacity(call: &Call, memory: &dyn Memory) -> Vec<Output> {
    let mut outputs = Vec::new();
    for (index, arg) in call.signature() {
        let at = call.pointer(index);
        if !at.is_null() {
            add(&mut outputs, call, index, arg.kind, memory);
        }
    }
    outputs.retain(|output| !output.range.is_empty());
    outputs
}

fn add(outputs: &mut Vec<Output>, call: &Call, index: u8, kind: Kind, memory: &dyn Memory) {
    let at = call.pointer(index);
    match kind {
        Kind::Pointer(pointer) => add_pointer(outputs, call, index, &pointer, memory),
        Kind::Iovecs(direction, count) if direction != Direction::In => {
            let entries = vector::entries(memory, at, call.value(count));
            outputs.extend(entries.iter().map(|entry| behind(entry, direction)));
        }
        Kind::Message(direction) if direction != Direction::In => {
            outputs.push(argument(
                index,
                AddressRange::sized(at, vector::MESSAGE_SIZE),
            ));
            add_message(outputs, memory, at);
        }
        Kind::Messages(direction, count) => {
            add_messages(outputs, index, direction, at, call.value(count), memory);
        }
        _ => {}
    }
}

fn add_pointer(
    outputs: &mut Vec<Output>,
    call: &Call,
    index: u8,
    pointer: &Pointer,
    memory: &dyn Memory,
) {
    let at = call.pointer(index);
    if pointer.direction != Direction::In {
        outputs.push(Output {
            place: Place::Argument(index),
            range: AddressRange::sized(at, room(call, pointer.length, at, memory)),
            direction: pointer.direction,
        });
    }
    for nested in pointer
        .nested
        .iter()
        .filter(|nested| nested.direction != Direction::In)
    {
        let place = at.plus(u64::from(nested.offset));
        let Some(start) = number(memory, place, 8).filter(|start| *start != 0) else {
            continue;
        };
        outputs.push(Output {
            place: Place::Pointer(place),
            range: AddressRange::sized(Address(start), room(call, nested.length, at, memory)),
            direction: nested.direction,
        });
    }
}

fn add_messages(
    outputs: &mut Vec<Output>,
    index: u8,
    direction: Direction,
    at: Address,
    count: u64,
    memory: &dyn Memory,
) {
    let headers = vector::headers(at, count);
    let all = headers.size_hint().0 as u64 * vector::MANY_SIZE;
    outputs.push(argument(index, AddressRange::sized(at, all)));
    if direction != Direction::In {
        headers.for_each(|header| add_message(outputs, memory, header));
    }
}

fn add_message(outputs: &mut Vec<Output>, memory: &dyn Memory, header: Address) {
    let Some(message) = Message::read(memory, header) else {
        return;
    };
    outputs.push(behind(&message.name, Direction::Out));
    outputs.extend(
        message
            .entries
            .iter()
            .map(|entry| behind(entry, Direction::Out)),
    );
    outputs.push(behind(&message.control, Direction::Out));
}

fn argument(index: u8, range: AddressRange) -> Output {
    Output {
        place: Place::Argument(index),
        range,
        direction: Direction::InOut,
    }
}

fn behind(entry: &Entry, direction: Direction) -> Output {
    Output {
        place: Place::Pointer(entry.place),
        range: entry.range,
        direction,
    }
}
