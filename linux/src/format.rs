//! A system call as text, in strace's manner: `read(3, "abc", 100) = 3`.
//!
//! Inputs come as their first bytes, outputs from a memory that knows what the call wrote. Where
//! neither has the bytes, the address is printed.

mod socket;
mod structure;
mod text;
mod value;

use crate::arg::{Direction, Kind, Layout, Length, Pointer};
use crate::call::{Call, operation};
use crate::inputs::CONTENT_SIZE;
use crate::length::{happened, room, written};
use crate::memory::{Memory, prefix};
use crate::syscall::{ResultKind, Selector};
use crate::table::row;
use crate::windows::request_name;
use vocab::{Address, Errno};

/// How much of an output is looked at: a few structures.
const OUTPUT_SIZE: usize = 512;

/// A call being printed.
struct Printer<'a> {
    call: &'a Call,
    inputs: &'a [(u8, &'a [u8])],
    result: Option<i64>,
    outputs: &'a dyn Memory,
}

/// The call as text. `inputs` are those of [`crate::inputs()`]; without a result the call hasn't
/// returned.
pub fn format(
    call: &Call,
    inputs: &[(u8, &[u8])],
    result: Option<i64>,
    outputs: &dyn Memory,
) -> String {
    let printer = Printer {
        call,
        inputs,
        result,
        outputs,
    };
    let name = row(call.number).map_or(format!("syscall_{}", call.number), |row| row.name.into());
    format!("{name}({}){}", printer.args().join(", "), printer.result())
}

impl Printer<'_> {
    fn args(&self) -> Vec<String> {
        if row(self.call.number).is_none() {
            return self
                .call
                .args
                .iter()
                .map(|arg| format!("{arg:#x}"))
                .collect();
        }
        let args = self.call.signature();
        args.filter_map(|(index, arg)| self.arg(index, arg.kind))
            .collect()
    }

    /// An argument; nothing for one that the call doesn't look at.
    fn arg(&self, index: u8, kind: Kind) -> Option<String> {
        let at = self.call.pointer(index);
        Some(match kind {
            Kind::CreateMode(flags) if self.call.raw(flags) & value::CREATES == 0 => return None,
            Kind::Operation => self.operation(index),
            Kind::Path | Kind::Str => match self.input(index) {
                Some(bytes) => text::string(bytes),
                None => text::address(at),
            },
            Kind::Strings => match self.input(index) {
                Some(bytes) => text::strings(bytes),
                None => text::address(at),
            },
            Kind::Pointer(pointer) => self.pointer(index, &pointer),
            Kind::Iovecs(direction, _) | Kind::Message(direction) => self.vector(index, direction),
            Kind::Messages(..) => self.vector(index, Direction::In),
            number => value::number(number, self.call.value(index)),
        })
    }

    fn operation(&self, index: u8) -> String {
        if let Some(operation) = operation(self.call) {
            return operation.name.to_owned();
        }
        let raw = self.call.raw(index) as u32;
        match row(self.call.number).and_then(|row| row.multiplexer) {
            Some(many) if many.selector == Selector::Argument(1, u32::MAX) && raw > 0xffff => {
                request_name(raw)
            }
            _ => value::plain(u64::from(raw)),
        }
    }

    fn pointer(&self, index: u8, pointer: &Pointer) -> String {
        let at = self.call.pointer(index);
        let room = room(self.call, pointer.length, at, self.outputs) as usize;
        let before = self.input(index);
        let before = before.map(|bytes| decoded(pointer, bytes, room.max(bytes.len())));
        let after = self.written(index, pointer);
        let after = after.map(|(bytes, length)| decoded(pointer, &bytes, length));
        match (before, after) {
            (Some(before), Some(after)) if before != after && !is_array(pointer) => {
                format!("{before} => {after}")
            }
            (_, Some(text)) | (Some(text), None) => text,
            (None, None) => text::address(at),
        }
    }

    /// The beginning of what the call wrote through a pointer, and how much it was.
    fn written(&self, index: u8, pointer: &Pointer) -> Option<(Vec<u8>, usize)> {
        let at = self.call.pointer(index);
        let result = self.result?;
        let writes =
            pointer.direction != Direction::In && happened(self.call, pointer.when, result);
        if at.is_null() || !writes {
            return None;
        }
        let length = written(self.call, pointer.length, at, result, self.outputs) as usize;
        let bytes = prefix(self.outputs, at, length.min(OUTPUT_SIZE));
        let nothing_at_all = length == 0 && matches!(pointer.layout, Layout::Bytes);
        (!bytes.is_empty() || nothing_at_all).then_some((bytes, length))
    }

    fn vector(&self, index: u8, direction: Direction) -> String {
        let at = self.call.pointer(index);
        match (self.input(index), direction) {
            (Some(content), Direction::In) => text::content(content, content.len() + 1),
            (Some(entries), _) => self.received(entries).unwrap_or_else(|| text::address(at)),
            (None, _) => text::address(at),
        }
    }

    /// The beginning of what came into a vector.
    fn received(&self, entries: &[u8]) -> Option<String> {
        let total = usize::try_from(self.result?).ok()?;
        let mut content = Vec::new();
        for entry in entries.chunks_exact(16) {
            let at = structure::unsigned(entry, 0, 8)?;
            let length = structure::unsigned(entry, 8, 8)?.min(CONTENT_SIZE as u64) as usize;
            let wanted = length.min(total.min(CONTENT_SIZE) - content.len());
            let found = prefix(self.outputs, Address(at), wanted);
            content.extend(&found);
            if found.len() < wanted {
                return None;
            }
        }
        Some(format!("[{}]", text::content(&content, total)))
    }

    fn input(&self, index: u8) -> Option<&[u8]> {
        self.inputs
            .iter()
            .find(|(argument, _)| *argument == index)
            .map(|(_, bytes)| *bytes)
    }

    fn result(&self) -> String {
        let kind = row(self.call.number).map_or(ResultKind::Hex, |row| row.result);
        let Some(result) = self.result else {
            return if kind == ResultKind::Never {
                " = ?"
            } else {
                " <unfinished ...>"
            }
            .to_owned();
        };
        match Errno::from_result(result) {
            Some(errno) if errno.is_restart() => format!(" = ? {errno}"),
            Some(errno) => format!(" = -1 {errno}"),
            None => format!(" = {}", value::result(kind, result)),
        }
    }
}

/// Bytes by their meaning. An undecoded input leaves no trace but that it was there.
fn decoded(pointer: &Pointer, bytes: &[u8], length: usize) -> String {
    structure::decoded(pointer.layout, bytes, length).unwrap_or_else(|| "...".to_owned())
}

/// Whether a pointer is to many structures, of which the new state says it all.
fn is_array(pointer: &Pointer) -> bool {
    matches!(pointer.length, Length::ArgTimes(..))
}
