//! What the kinds of event hold, as bytes: a tag, then the parts. Effects are written by hand,
//! because they hold registers; the rest is postcard.
//!
//! Effects are:
//!
//! ```text
//! flags        u8      1: registers, 2: extended state
//! result       zigzag
//! registers    against the event's own with rax = result (if flag 1)
//! xstate       postcard XState (if flag 2)
//! actions      postcard Vec<Action>
//! ```

use super::{bounded, registers};
use crate::{
    Effects, Entry, Event, EventKind, Malformed, Outcome, SignalDelivery,
    wire::{self, Cursor},
};
use arch::Registers;

mod tag {
    pub(super) const SYSCALL: u8 = 0;
    pub(super) const SYSCALL_ENTER: u8 = 1;
    pub(super) const SYSCALL_EXIT: u8 = 2;
    pub(super) const VSYSCALL: u8 = 3;
    pub(super) const INSTRUCTION: u8 = 4;
    pub(super) const SIGNAL: u8 = 5;
    pub(super) const PREEMPTED: u8 = 6;
    pub(super) const EXIT: u8 = 7;
    pub(super) const CHECKSUMS: u8 = 8;

    pub(super) const OUTCOME_NONE: u8 = 0;
    pub(super) const OUTCOME_HANDLER: u8 = 1;
    pub(super) const OUTCOME_FATAL: u8 = 2;
}

const HAS_REGISTERS: u8 = 1;
const HAS_XSTATE: u8 = 2;

/// The registers that a task has after effects, as far as they say.
pub(super) fn registers_after(before: &Registers, effects: &Effects) -> Registers {
    match &effects.registers {
        Some(registers) => **registers,
        None => with_result(before, effects.result),
    }
}

fn with_result(before: &Registers, result: i64) -> Registers {
    Registers {
        rax: result as u64,
        ..*before
    }
}

/// Appends the kind of an event.
pub(super) fn put(out: &mut Vec<u8>, event: &Event) -> postcard::Result<()> {
    let before = &event.registers;
    match &event.kind {
        EventKind::Syscall(entry, effects) => {
            out.push(tag::SYSCALL);
            bounded::put(out, entry)?;
            put_effects(out, before, effects)
        }
        EventKind::SyscallEnter(entry) => put_tagged(out, tag::SYSCALL_ENTER, entry),
        EventKind::SyscallExit(effects) => {
            put_tagged_effects(out, tag::SYSCALL_EXIT, before, effects)
        }
        EventKind::Vsyscall(effects) => put_tagged_effects(out, tag::VSYSCALL, before, effects),
        EventKind::Instruction(effects) => {
            put_tagged_effects(out, tag::INSTRUCTION, before, effects)
        }
        EventKind::Signal(delivery) => put_signal(out, before, delivery),
        EventKind::Preempted(point) => put_tagged(out, tag::PREEMPTED, point),
        EventKind::Exit(exit) => put_tagged(out, tag::EXIT, exit),
        EventKind::Checksums(checksums) => put_tagged(out, tag::CHECKSUMS, checksums),
    }
}

fn put_tagged<T: serde::Serialize>(out: &mut Vec<u8>, tag: u8, value: &T) -> postcard::Result<()> {
    out.push(tag);
    bounded::put(out, value)
}

fn put_tagged_effects(
    out: &mut Vec<u8>,
    tag: u8,
    before: &Registers,
    effects: &Effects,
) -> postcard::Result<()> {
    out.push(tag);
    put_effects(out, before, effects)
}

fn put_signal(
    out: &mut Vec<u8>,
    before: &Registers,
    delivery: &SignalDelivery,
) -> postcard::Result<()> {
    out.push(tag::SIGNAL);
    bounded::put(out, &delivery.signal)?;
    bounded::put(out, serde_bytes::Bytes::new(&delivery.info))?;
    bounded::put(out, &delivery.origin)?;
    match &delivery.outcome {
        Outcome::None => out.push(tag::OUTCOME_NONE),
        Outcome::Handler(effects) => {
            put_tagged_effects(out, tag::OUTCOME_HANDLER, before, effects)?;
        }
        Outcome::Fatal => out.push(tag::OUTCOME_FATAL),
    }
    Ok(())
}

fn put_effects(out: &mut Vec<u8>, before: &Registers, effects: &Effects) -> postcard::Result<()> {
    let flag = |present, flag| if present { flag } else { 0 };
    out.push(
        flag(effects.registers.is_some(), HAS_REGISTERS)
            | flag(effects.xstate.is_some(), HAS_XSTATE),
    );
    wire::put_zigzag(out, effects.result);
    if let Some(after) = &effects.registers {
        registers::put(out, &with_result(before, effects.result), after);
    }
    if let Some(xstate) = &effects.xstate {
        bounded::put(out, xstate)?;
    }
    bounded::put(out, &effects.actions)
}

/// Reads the kind of an event whose registers are `before`.
pub(super) fn get(
    cursor: &mut Cursor<'_>,
    budget: &mut usize,
    before: &Registers,
) -> Result<EventKind, Malformed> {
    Ok(match cursor.byte()? {
        tag::SYSCALL => {
            let entry: Entry = bounded::get(cursor, budget)?;
            EventKind::Syscall(entry, get_effects(cursor, budget, before)?)
        }
        tag::SYSCALL_ENTER => EventKind::SyscallEnter(bounded::get(cursor, budget)?),
        tag::SYSCALL_EXIT => EventKind::SyscallExit(get_effects(cursor, budget, before)?),
        tag::VSYSCALL => EventKind::Vsyscall(get_effects(cursor, budget, before)?),
        tag::INSTRUCTION => EventKind::Instruction(get_effects(cursor, budget, before)?),
        tag::SIGNAL => EventKind::Signal(get_signal(cursor, budget, before)?),
        tag::PREEMPTED => EventKind::Preempted(bounded::get(cursor, budget)?),
        tag::EXIT => EventKind::Exit(bounded::get(cursor, budget)?),
        tag::CHECKSUMS => EventKind::Checksums(bounded::get(cursor, budget)?),
        other => {
            return Err(Malformed::Tag {
                what: "kind of event",
                value: u64::from(other),
            });
        }
    })
}

fn get_signal(
    cursor: &mut Cursor<'_>,
    budget: &mut usize,
    before: &Registers,
) -> Result<SignalDelivery, Malformed> {
    Ok(SignalDelivery {
        signal: bounded::get(cursor, budget)?,
        info: bounded::get::<serde_bytes::ByteBuf>(cursor, budget)?.into_vec(),
        origin: bounded::get(cursor, budget)?,
        outcome: match cursor.byte()? {
            tag::OUTCOME_NONE => Outcome::None,
            tag::OUTCOME_HANDLER => Outcome::Handler(get_effects(cursor, budget, before)?),
            tag::OUTCOME_FATAL => Outcome::Fatal,
            other => {
                return Err(Malformed::Tag {
                    what: "outcome of a signal",
                    value: u64::from(other),
                });
            }
        },
    })
}

fn get_effects(
    cursor: &mut Cursor<'_>,
    budget: &mut usize,
    before: &Registers,
) -> Result<Effects, Malformed> {
    let flags = cursor.byte()?;
    if flags & !(HAS_REGISTERS | HAS_XSTATE) != 0 {
        return Err(Malformed::Tag {
            what: "flags of effects",
            value: u64::from(flags),
        });
    }
    let result = cursor.zigzag()?;
    let mut effects = Effects {
        result,
        ..Effects::default()
    };
    if flags & HAS_REGISTERS != 0 {
        effects.registers = Some(Box::new(registers::get(
            cursor,
            &with_result(before, result),
        )?));
    }
    if flags & HAS_XSTATE != 0 {
        effects.xstate = Some(bounded::get(cursor, budget)?);
    }
    effects.actions = bounded::get(cursor, budget)?;
    Ok(effects)
}
