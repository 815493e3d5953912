//! What the kernel read, for people: the beginnings of strings, buffers and structures.
//!
//! The replayer doesn't need any of it; [`crate::format`] prints it.

use crate::arg::{Direction, Kind, Layout, Pointer};
use crate::call::Call;
use crate::length::room;
use crate::memory::{Memory, bytes, number, prefix};
use crate::vector::{self, Entry, Message};
use vocab::Address;

/// How much of a string is kept: enough for most paths.
const STRING_SIZE: usize = 256;

/// How much of a buffer is kept: what is printed of it.
pub(crate) const CONTENT_SIZE: usize = 32;

/// How much of structures is kept: eight `pollfd`s, four `iovec`s.
const STRUCT_SIZE: usize = 64;

/// What the arguments point to, for people; each with its argument's number.
///
/// A path or string comes without its NUL, strings of an array are joined by NULs. Of a buffer come
/// the first 32 bytes, of a vector or message that is sent as well; of structures up to 64 bytes.
/// For a vector or message to be received it is the vector itself. What can't be read is left out.
pub fn inputs(call: &Call, memory: &dyn Memory) -> Vec<(u8, Vec<u8>)> {
    let mut inputs = Vec::new();
    for (index, arg) in call.signature() {
        if call.pointer(index).is_null() {
            continue;
        }
        if let Some(bytes) = input(call, index, arg.kind, memory) {
            inputs.push((index, bytes));
        }
    }
    inputs
}

fn input(call: &Call, index: u8, kind: Kind, memory: &dyn Memory) -> Option<Vec<u8>> {
    let at = call.pointer(index);
    match kind {
        Kind::Path | Kind::Str => string(memory, at),
        Kind::Strings => strings(memory, at),
        Kind::Pointer(pointer) => pointed(call, at, &pointer, memory),
        Kind::Iovecs(direction, count) => from_vector(
            memory,
            direction,
            at,
            vector::entries(memory, at, call.value(count)),
        ),
        Kind::Message(direction) => {
            let array = Address(number(memory, at.plus(16), 8)?);
            from_vector(memory, direction, array, Message::read(memory, at)?.entries)
        }
        Kind::Messages(Direction::In, count) if call.value(count) > 0 => {
            Some(gathered(memory, &Message::read(memory, at)?.entries))
        }
        _ => None,
    }
}

/// The string at an address, without its NUL, cut off at a limit.
fn string(memory: &dyn Memory, at: Address) -> Option<Vec<u8>> {
    let mut string = prefix(memory, at, STRING_SIZE);
    if string.is_empty() {
        return None;
    }
    string.truncate(
        string
            .iter()
            .position(|byte| *byte == 0)
            .unwrap_or(string.len()),
    );
    Some(string)
}

fn strings(memory: &dyn Memory, at: Address) -> Option<Vec<u8>> {
    let mut joined = Vec::new();
    let pointers = (0..STRING_SIZE as u64).map(|index| number(memory, at.plus(index * 8), 8));
    for pointer in pointers.map_while(|pointer| pointer.filter(|pointer| *pointer != 0)) {
        if joined.len() >= STRING_SIZE {
            break;
        }
        joined.extend(string(memory, Address(pointer))?);
        joined.push(0);
    }
    joined.pop();
    joined.truncate(STRING_SIZE);
    Some(joined)
}

fn pointed(call: &Call, at: Address, pointer: &Pointer, memory: &dyn Memory) -> Option<Vec<u8>> {
    let limit = match (pointer.direction, pointer.layout) {
        (Direction::Out, _) | (_, Layout::Opaque) => return None,
        (Direction::InOut, Layout::Bytes) => return None,
        (_, Layout::Bytes) => CONTENT_SIZE,
        _ => STRUCT_SIZE,
    };
    let length = room(call, pointer.length, at, memory).min(limit as u64);
    (length > 0)
        .then(|| prefix(memory, at, length as usize))
        .filter(|bytes| !bytes.is_empty())
}

fn from_vector(
    memory: &dyn Memory,
    direction: Direction,
    array: Address,
    entries: Vec<Entry>,
) -> Option<Vec<u8>> {
    if direction == Direction::In {
        return Some(gathered(memory, &entries));
    }
    bytes(memory, array, (entries.len() * 16).min(STRUCT_SIZE))
}

fn gathered(memory: &dyn Memory, entries: &[Entry]) -> Vec<u8> {
    let mut content = Vec::new();
    for entry in entries {
        let wanted = entry
            .range
            .length()
            .min((CONTENT_SIZE - content.len()) as u64) as usize;
        let found = prefix(memory, entry.range.start, wanted);
        content.extend(&found);
        if found.len() < wanted || content.len() == CONTENT_SIZE {
            break;
        }
    }
    content
}
