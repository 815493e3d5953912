//! Events as bytes.
//!
//! An event is encoded against what the events before it in the same chunk left: registers as the
//! difference to the same task's, time and task as the difference to the last event's. At a
//! chunk's beginning all of that is zero, so each chunk can be decoded alone.
//!
//! ```text
//! length of the rest  varint
//! task                zigzag, minus the last event's
//! time                zigzag, minus the last event's
//! registers           against the task's last known (codec/registers.rs)
//! kind                u8, then what it holds (codec/kind.rs)
//! ```

pub(crate) mod bounded;
mod kind;
mod registers;
#[cfg(test)]
mod tests;

use crate::{
    Action, Effects, Event, EventKind, Malformed, Outcome, WriteError,
    limits::{MAX_EVENT_BYTES, MAX_EVENT_STRUCTURE_BYTES},
    wire::{self, Cursor},
};
use arch::Registers;
use std::collections::HashMap;
use vocab::Tid;

/// What both sides know of the events so far in a chunk.
#[derive(Default)]
struct Known {
    tid: i32,
    time_ns: u64,
    registers: HashMap<Tid, Registers>,
}

impl Known {
    fn registers_of(&self, tid: Tid) -> Registers {
        self.registers.get(&tid).copied().unwrap_or_default()
    }

    /// Takes in an event, the same way on both sides.
    fn learn(&mut self, event: &Event) {
        self.tid = event.tid.0;
        self.time_ns = event.time_ns;
        let after = effects_of(&event.kind).map_or(event.registers, |effects| {
            self.learn_tasks(effects);
            kind::registers_after(&event.registers, effects)
        });
        self.registers.insert(event.tid, after);
    }

    fn learn_tasks(&mut self, effects: &Effects) {
        for action in &effects.actions {
            if let Action::Spawn(spawn) = action {
                self.registers.insert(spawn.child, *spawn.registers);
            }
        }
    }
}

/// What an event changes, if it is one that changes anything for its task.
pub(crate) fn effects_of(kind: &EventKind) -> Option<&Effects> {
    match kind {
        EventKind::Syscall(_, effects)
        | EventKind::SyscallExit(effects)
        | EventKind::Vsyscall(effects)
        | EventKind::Instruction(effects) => Some(effects),
        EventKind::Signal(delivery) => match &delivery.outcome {
            Outcome::Handler(effects) => Some(effects),
            Outcome::None | Outcome::Fatal => None,
        },
        EventKind::SyscallEnter(_)
        | EventKind::Preempted(_)
        | EventKind::Exit(_)
        | EventKind::Checksums(_) => None,
    }
}

/// Encodes the events of a chunk.
#[derive(Default)]
pub(crate) struct Encoder {
    known: Known,
    body: Vec<u8>,
}

impl Encoder {
    /// Begins a new chunk.
    pub(crate) fn restart(&mut self) {
        self.known.registers.clear();
        self.known.tid = 0;
        self.known.time_ns = 0;
    }

    /// Appends the event's record; on an error nothing is appended.
    pub(crate) fn put(&mut self, out: &mut Vec<u8>, event: &Event) -> Result<(), WriteError> {
        let mut body = std::mem::take(&mut self.body);
        body.clear();
        let result = self.put_body(&mut body, event);
        if result.is_ok() {
            wire::put_varint(out, body.len() as u64);
            out.extend_from_slice(&body);
            self.known.learn(event);
        }
        // A buffer that once held many MiB isn't kept.
        body.shrink_to(crate::limits::CHUNK_TARGET_BYTES);
        self.body = body;
        result
    }

    fn put_body(&self, body: &mut Vec<u8>, event: &Event) -> Result<(), WriteError> {
        let known = &self.known;
        wire::put_zigzag(body, i64::from(event.tid.0) - i64::from(known.tid));
        wire::put_zigzag(body, event.time_ns.wrapping_sub(known.time_ns) as i64);
        registers::put(body, &known.registers_of(event.tid), &event.registers);
        kind::put(body, event).map_err(|source| WriteError::Encode {
            stream: crate::StreamKind::Events,
            source,
        })?;
        self.check_limits(body)
    }

    /// What a reader would refuse is never written.
    fn check_limits(&self, body: &[u8]) -> Result<(), WriteError> {
        let too_large = |what, size: usize, limit: usize| WriteError::TooLarge {
            what,
            size: size as u64,
            limit: limit as u64,
        };
        if body.len() > MAX_EVENT_BYTES {
            return Err(too_large("an event", body.len(), MAX_EVENT_BYTES));
        }
        // Structure is part of the whole: a short event needs no closer look.
        if body.len() <= MAX_EVENT_STRUCTURE_BYTES {
            return Ok(());
        }
        match get_body(Cursor::new(body), &self.known) {
            Ok(_) => Ok(()),
            Err(_) => Err(too_large(
                "an event with very many parts",
                body.len(),
                MAX_EVENT_STRUCTURE_BYTES,
            )),
        }
    }
}

/// Decodes the events of a chunk.
#[derive(Default)]
pub(crate) struct Decoder {
    known: Known,
}

impl Decoder {
    /// Reads one record from the front.
    pub(crate) fn get(&mut self, cursor: &mut Cursor<'_>) -> Result<Event, Malformed> {
        let length = cursor.varint()?;
        if length > MAX_EVENT_BYTES as u64 {
            return Err(Malformed::Limit {
                what: "an event's length",
                value: length,
                limit: MAX_EVENT_BYTES as u64,
            });
        }
        let body = cursor.take(length as usize)?;
        let event = get_body(Cursor::new(body), &self.known)?;
        self.known.learn(&event);
        Ok(event)
    }
}

fn get_body(mut cursor: Cursor<'_>, known: &Known) -> Result<Event, Malformed> {
    let tid = get_tid(&mut cursor, known)?;
    let time_ns = known.time_ns.wrapping_add(cursor.zigzag()? as u64);
    let registers = registers::get(&mut cursor, &known.registers_of(tid))?;
    let mut budget = MAX_EVENT_STRUCTURE_BYTES;
    let kind = kind::get(&mut cursor, &mut budget, &registers)?;
    cursor.finish()?;
    Ok(Event {
        tid,
        time_ns,
        registers,
        kind,
    })
}

fn get_tid(cursor: &mut Cursor<'_>, known: &Known) -> Result<Tid, Malformed> {
    let difference = cursor.zigzag()?;
    let raw = difference
        .checked_add(i64::from(known.tid))
        .and_then(|tid| i32::try_from(tid).ok());
    raw.map(Tid).ok_or(Malformed::Tag {
        what: "task difference",
        value: difference as u64,
    })
}
