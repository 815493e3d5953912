//! Events as text for people: calls as strace writes them, signals, the rest in a few words.
//!
//! A call that other tasks ran during is two events. The second one is told with what the first
//! one said, which is remembered here per task.

mod memory;

use arch::Registers;
use linux::Call;
use memory::{Nothing, Written};
use std::collections::BTreeMap;
use trace::{Action, Effects, Entry, Event, EventKind, HowExited, Origin, Outcome, Stream};
use vocab::Tid;

/// Turns events into text, in their order.
#[derive(Default)]
pub(crate) struct Describer {
    /// The calls that were entered and not yet left.
    entered: BTreeMap<Tid, Entered>,
}

/// A call that was entered.
struct Entered {
    call: Call,
    entry: Entry,
}

impl Describer {
    /// What happened in an event, in one line. It may hold anything a recorded program had: to
    /// be escaped.
    pub(crate) fn line(&mut self, event: &Event) -> String {
        match &event.kind {
            EventKind::Syscall(entry, effects) => whole(&call_of(&event.registers), entry, effects),
            EventKind::SyscallEnter(entry) => self.enter(event, entry),
            EventKind::SyscallExit(effects) => self.leave(event, effects),
            EventKind::Vsyscall(effects) => {
                format!("vsyscall {} = {}", event.registers.ip(), effects.result)
            }
            EventKind::Instruction(effects) => instruction(&event.registers, effects),
            EventKind::Signal(delivery) => signal(delivery),
            EventKind::Preempted(point) => {
                let count = point
                    .occurrence
                    .map(|n| format!(", time {}", n.0))
                    .unwrap_or_default();
                format!("--- preempted at {}{count} ---", event.registers.ip())
            }
            EventKind::Exit(exit) => {
                self.entered.remove(&event.tid);
                let how = match exit.how {
                    HowExited::Syscall | HowExited::AtLastEvent => "",
                    HowExited::Anywhere => ", somewhere in its code",
                };
                format!("+++ {}{how} +++", end(exit.status))
            }
            EventKind::Checksums(sums) => format!("checksums of {} ranges", sums.len()),
        }
    }

    fn enter(&mut self, event: &Event, entry: &Entry) -> String {
        let call = call_of(&event.registers);
        let text = linux::format(&call, &inputs(entry), None, &Nothing);
        self.entered.insert(
            event.tid,
            Entered {
                call,
                entry: entry.clone(),
            },
        );
        text
    }

    fn leave(&mut self, event: &Event, effects: &Effects) -> String {
        match self.entered.remove(&event.tid) {
            Some(Entered { call, entry }) => format!("... {}", whole(&call, &entry, effects)),
            // The dump began after the entry.
            None => format!(
                "... {}",
                whole(&call_of(&event.registers), &Entry::default(), effects)
            ),
        }
    }
}

fn mapped(mapping: &trace::Mapping) -> String {
    format!(
        "map {} {:?} protection {:#x} flags {:#x} {}",
        mapping.range,
        mapping.backing,
        mapping.protection,
        mapping.flags,
        String::from_utf8_lossy(&mapping.name)
    )
}

/// What an action does, in one line. To be escaped.
pub(crate) fn action(action: &Action) -> String {
    let lossy = String::from_utf8_lossy;
    match action {
        Action::Write { address, bytes } => format!("write {} bytes at {address}", bytes.len()),
        Action::WriteOther {
            tid,
            address,
            bytes,
        } => {
            format!("write {} bytes at {address} of task {tid}", bytes.len())
        }
        Action::Exec(image) => format!("exec {}", lossy(&image.path)),
        Action::Map(mapping) => mapped(mapping),
        Action::MapOther { tid, mapping } => format!("{} in task {tid}", mapped(mapping)),
        Action::Unmap(range) => format!("unmap {range}"),
        Action::Protect {
            range,
            protection,
            pkey,
        } => {
            format!("protect {range} as {protection:#x}, key {pkey}")
        }
        Action::Remap { from, to, flags } => format!("remap {from} to {to}, flags {flags:#x}"),
        Action::Advise { range, advice } => format!("advise {range} {advice}"),
        Action::CreateObject {
            object,
            contents,
            size,
        } => {
            format!("object {} of {size} bytes, contents {contents:?}", object.0)
        }
        Action::WriteObject {
            object,
            offset,
            bytes,
        } => {
            format!(
                "write {} bytes at byte {offset} of object {}",
                bytes.len(),
                object.0
            )
        }
        Action::Resize { object, size } => format!("resize object {} to {size} bytes", object.0),
        Action::Punch {
            object,
            offset,
            length,
        } => {
            format!(
                "release {length} bytes from byte {offset} of object {}",
                object.0
            )
        }
        Action::Spawn(spawn) => format!("start task {} with flags {:#x}", spawn.child, spawn.flags),
        Action::StackLimit(bytes) => format!("limit the stack to {bytes} bytes"),
        Action::Echo { stream, ranges } => {
            let bytes: u64 = ranges
                .iter()
                .map(|range| range.length())
                .fold(0, u64::saturating_add);
            format!("{} gets {bytes} bytes from memory", name_of(*stream))
        }
        Action::EchoBytes { stream, bytes } => {
            format!("{} gets {} bytes", name_of(*stream), bytes.len())
        }
        Action::Pkey {
            key,
            allocated: true,
        } => format!("allocate protection key {key}"),
        Action::Pkey {
            key,
            allocated: false,
        } => format!("free protection key {key}"),
    }
}

/// The actions of an event.
pub(crate) fn actions(kind: &EventKind) -> &[Action] {
    match kind {
        EventKind::Syscall(_, effects)
        | EventKind::SyscallExit(effects)
        | EventKind::Vsyscall(effects)
        | EventKind::Instruction(effects) => &effects.actions,
        EventKind::Signal(delivery) => match &delivery.outcome {
            Outcome::Handler(effects) => &effects.actions,
            Outcome::None | Outcome::Fatal => &[],
        },
        _ => &[],
    }
}

/// The name of the call that an event is about, if it is about one.
pub(crate) fn call_name(event: &Event) -> Option<&'static str> {
    match event.kind {
        EventKind::Syscall(..) | EventKind::SyscallEnter(_) | EventKind::SyscallExit(_) => {
            linux::row(call_of(&event.registers).number).map(|row| row.name)
        }
        _ => None,
    }
}

fn call_of(registers: &Registers) -> Call {
    Call {
        number: registers.orig_rax,
        args: registers.syscall_args(),
    }
}

fn whole(call: &Call, entry: &Entry, effects: &Effects) -> String {
    linux::format(
        call,
        &inputs(entry),
        Some(effects.result),
        &Written(&effects.actions),
    )
}

fn inputs(entry: &Entry) -> Vec<(u8, &[u8])> {
    entry
        .inputs
        .iter()
        .map(|input| (input.argument, input.bytes.as_slice()))
        .collect()
}

fn instruction(before: &Registers, effects: &Effects) -> String {
    let after = effects.registers.as_deref().unwrap_or(before);
    let Registers {
        rax, rbx, rcx, rdx, ..
    } = after;
    // Only RDTSC, RDTSCP and CPUID are made to trap. A CPUID that changed nothing would be taken
    // for RDTSC.
    let kept = (before.rbx, before.rcx) == (*rbx, *rcx);
    let name = match after.rip.wrapping_sub(before.rip) {
        2 if kept => "rdtsc",
        2 => "cpuid",
        3 => "rdtscp",
        _ => "instruction",
    };
    format!(
        "{name} at {}: rax={rax:#x} rbx={rbx:#x} rcx={rcx:#x} rdx={rdx:#x}",
        before.ip()
    )
}

/// A status of `wait(2)`, in strace's words.
fn end(status: i32) -> String {
    match status & 0x7f {
        0 => format!("exited with {}", status >> 8 & 0xff),
        _ => format!("killed by {}", crate::text::status(status)),
    }
}

fn signal(delivery: &trace::SignalDelivery) -> String {
    let origin = match delivery.origin {
        Origin::Synchronous => "raised by its own instruction",
        Origin::AtLastEvent => "taken where the last event left it",
        Origin::BeforeSyscall => "taken before a system call",
    };
    let outcome = match &delivery.outcome {
        Outcome::None => "no effect".to_owned(),
        Outcome::Fatal => "fatal".to_owned(),
        Outcome::Handler(effects) => {
            let handler = effects.registers.as_ref().map(|registers| registers.ip());
            handler.map_or_else(|| "handler".to_owned(), |at| format!("handler at {at}"))
        }
    };
    format!("--- {} {origin}: {outcome} ---", delivery.signal)
}

fn name_of(stream: Stream) -> &'static str {
    match stream {
        Stream::Stdout => "standard output",
        Stream::Stderr => "standard error",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vocab::Address;

    const WRITE: u64 = 1;
    const READ: u64 = 0;

    fn event(kind: EventKind, number: u64, args: [u64; 6]) -> Event {
        let mut registers = Registers {
            orig_rax: number,
            ..Registers::default()
        };
        registers.set_syscall_args(args);
        Event {
            tid: Tid(7),
            time_ns: 0,
            registers,
            kind,
        }
    }

    fn result(result: i64, actions: Vec<Action>) -> Effects {
        Effects {
            result,
            actions,
            ..Effects::default()
        }
    }

    #[test]
    fn a_call_shows_its_name_its_inputs_and_its_error() {
        let entry = Entry {
            inputs: vec![trace::Input {
                argument: 1,
                bytes: b"hello\n".into(),
            }],
            ..Entry::default()
        };
        let kind = EventKind::Syscall(entry, result(-9, Vec::new()));
        let line = Describer::default().line(&event(kind, WRITE, [3, 0x1000, 6, 0, 0, 0]));
        assert!(line.starts_with("write(3, \"hello\\n\", 6)"), "{line}");
        assert!(line.contains("EBADF"), "{line}");
    }

    #[test]
    fn trapped_instructions_are_told_apart() {
        let at = |rip, rbx| Registers {
            rip,
            rbx,
            ..Registers::default()
        };
        let named = |after: Registers| {
            let effects = Effects {
                registers: Some(Box::new(after)),
                ..Effects::default()
            };
            let line = instruction(&at(0x1000, 5), &effects);
            line.split(' ').next().unwrap_or_default().to_owned()
        };
        assert_eq!(named(at(0x1002, 5)), "rdtsc");
        assert_eq!(named(at(0x1003, 5)), "rdtscp");
        assert_eq!(named(at(0x1002, 6)), "cpuid");
        assert_eq!(named(at(0x2000, 5)), "instruction");
    }

    #[test]
    fn ends_are_told_as_strace_does() {
        assert_eq!(end(3 << 8), "exited with 3");
        assert_eq!(end(9), "killed by SIGKILL");
        assert_eq!(end(11 | 0x80), "killed by SIGSEGV (core)");
    }

    #[test]
    fn a_call_in_two_events_is_told_whole_at_its_end() {
        let mut describer = Describer::default();
        let args = [0, 0x1000, 10, 0, 0, 0];
        let enter = describer.line(&event(
            EventKind::SyscallEnter(Entry::default()),
            READ,
            args,
        ));
        assert!(enter.starts_with("read(0, "), "{enter}");
        assert_eq!(enter.matches("<unfinished ...>").count(), 1, "{enter}");
        let write = Action::Write {
            address: Address(0x1000),
            bytes: b"input".into(),
        };
        let exit = EventKind::SyscallExit(result(5, vec![write]));
        let leave = describer.line(&event(exit, READ, args));
        assert!(leave.starts_with("... read(0, \"input\""), "{leave}");
        assert!(leave.ends_with("= 5"), "{leave}");
    }
}
