//! What the kinds of events are called, for people and in JSON: part of the interface.

use trace::EventKind;

/// The name of a kind.
pub(crate) fn name(kind: &EventKind) -> &'static str {
    match kind {
        EventKind::Syscall(..) => "syscall",
        EventKind::SyscallEnter(_) => "syscall-enter",
        EventKind::SyscallExit(_) => "syscall-exit",
        EventKind::Vsyscall(_) => "vsyscall",
        EventKind::Instruction(_) => "instruction",
        EventKind::Signal(_) => "signal",
        EventKind::Preempted(_) => "preempted",
        EventKind::Exit(_) => "exit",
        EventKind::Checksums(_) => "checksums",
    }
}
