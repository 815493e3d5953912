//! Signals: which are delivered where they arrive, which are held, and the frames of handlers.
//!
//! A signal that the task's own instruction raised comes again in replay at the same place. One
//! that was due when the task was resumed comes before any instruction. Any other arrives somewhere
//! in the code: it is held until the task enters a system call, which is then undone.

use crate::RecordError;
use crate::memory::TaskMemory;
use crate::session::Session;
use crate::task::{Held, State};
use arch::{Registers, XState};
use linux::Memory;
use ptrace::{Resume, SIGINFO_BYTES, Stop, Stopped};
use trace::{Action, Effects, EventKind, Origin, SignalDelivery};
use vocab::{Address, Signal};

/// What the kernel will do with a signal.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Disposition {
    Caught,
    Nothing,
    Stops,
    Kills,
}

impl Session {
    pub(crate) fn on_signal(
        &mut self,
        tid: i32,
        mut task: Stopped,
        signal: Signal,
    ) -> Result<(), RecordError> {
        let mut info = task.siginfo()?;
        if signal == Signal::SEGV && self.emulate_instruction(tid, &mut task)? {
            self.task(tid).state = State::Ready(task);
            return Ok(());
        }
        if let Some(held) = self.take_resent(tid, signal, &info) {
            info = held.info;
            task.set_siginfo(&info)?;
        }
        let origin = self.origin(tid, signal, &info);
        match (disposition(tid, signal), origin) {
            (Disposition::Caught, Some(origin)) => {
                self.deliver_to_handler(tid, task, signal, &info, origin)
            }
            (Disposition::Caught, None) => {
                self.task(tid).held.push_back(Held { signal, info });
                self.task(tid).state = State::Ready(task);
                Ok(())
            }
            (Disposition::Kills, origin) => {
                if let Some(origin) = origin {
                    let outcome = trace::Outcome::Fatal;
                    self.record_signal(tid, &task, signal, &info, origin, outcome)?;
                }
                self.pass_on(tid, task, signal)
            }
            (Disposition::Stops | Disposition::Nothing, _) => self.pass_on(tid, task, signal),
        }
    }

    /// Whether a held signal can be delivered now; it is then the first one.
    pub(crate) fn has_deliverable(
        &mut self,
        tid: i32,
        task: &Stopped,
    ) -> Result<bool, RecordError> {
        if self.task(tid).held.is_empty() {
            return Ok(false);
        }
        let blocked = task.sigmask()?;
        let held = &mut self.task(tid).held;
        let position = held
            .iter()
            .position(|held| held.signal.bit() & blocked == 0);
        if let Some(held_signal) = position.and_then(|position| held.remove(position)) {
            held.push_front(held_signal);
        }
        Ok(position.is_some())
    }

    /// Undoes the entry of a system call and has the first held signal delivered there.
    pub(crate) fn rewind_and_deliver(
        &mut self,
        tid: i32,
        mut task: Stopped,
        entry: Registers,
    ) -> Result<(), RecordError> {
        const SYSCALL_LENGTH: u64 = 2;
        let back = Registers {
            rip: entry.rip - SYSCALL_LENGTH,
            rax: entry.orig_rax,
            orig_rax: u64::MAX,
            ..entry
        };
        let group = self.task(tid).group;
        let Some(signal) = self.task(tid).held.front().map(|held| held.signal) else {
            self.task(tid).state = State::Ready(task);
            return Ok(());
        };
        self.task(tid).rewound = Some(entry);
        task.set_registers(&back)?;
        ptrace::send_to_task(group, tid, signal)?;
        let mut running = task.resume(Resume::Continue, None)?;
        loop {
            let Some((mut task, stop)) = self.wait_for_task(running)? else {
                return Ok(());
            };
            if !matches!(stop, Stop::Seccomp | Stop::Syscall) {
                return self.on_stop(tid, task, stop);
            }
            task.set_registers(&back)?;
            running = task.resume(Resume::Continue, None)?;
        }
    }

    /// The held signal that this one stands for, if the tracer sent it.
    fn take_resent(
        &mut self,
        tid: i32,
        signal: Signal,
        info: &[u8; SIGINFO_BYTES],
    ) -> Option<Held> {
        const SI_TKILL: i32 = -6;
        let from_us = word(info, 8) == SI_TKILL && word(info, 16) == std::process::id() as i32;
        let held = &mut self.task(tid).held;
        if from_us && held.front().is_some_and(|held| held.signal == signal) {
            return held.pop_front();
        }
        None
    }

    fn origin(&mut self, tid: i32, signal: Signal, info: &[u8; SIGINFO_BYTES]) -> Option<Origin> {
        let task = self.task(tid);
        if task.rewound.is_some() {
            return Some(Origin::BeforeSyscall);
        }
        if task.signal_due {
            return Some(Origin::AtLastEvent);
        }
        // Codes above 0 are the kernel's own (sigaction(2)).
        (is_fault(signal) && word(info, 8) > 0).then_some(Origin::Synchronous)
    }

    fn pass_on(&mut self, tid: i32, task: Stopped, signal: Signal) -> Result<(), RecordError> {
        let how = if self.task(tid).filtered {
            Resume::Syscall
        } else {
            Resume::Continue
        };
        let running = task.resume(how, Some(signal))?;
        self.task(tid).signal_due = false;
        let Some((task, stop)) = self.wait_for_task(running)? else {
            return Ok(());
        };
        self.on_stop(tid, task, stop)
    }

    fn deliver_to_handler(
        &mut self,
        tid: i32,
        task: Stopped,
        signal: Signal,
        info: &[u8; SIGINFO_BYTES],
        origin: Origin,
    ) -> Result<(), RecordError> {
        let before = match self.task(tid).rewound.take() {
            Some(entry) => entry,
            None => task.registers()?,
        };
        let running = task.resume(Resume::Step, Some(signal))?;
        let Some((mut task, stop)) = self.wait_for_task(running)? else {
            return Ok(());
        };
        if stop == Stop::Signal(Signal::SEGV) {
            // The frame could not be written, which kills.
            let outcome = trace::Outcome::Fatal;
            let delivery = SignalDelivery {
                signal,
                info: info.to_vec(),
                origin,
                outcome,
            };
            self.append(tid, before, EventKind::Signal(delivery))?;
            return self.pass_on(tid, task, Signal::SEGV);
        }
        if stop != Stop::Signal(Signal::TRAP) {
            return self.on_stop(tid, task, stop);
        }
        let after = task.registers()?;
        let xstate = settle_xstate(&mut task)?;
        let effects = Effects {
            result: after.syscall_result(),
            registers: Some(Box::new(after)),
            xstate: Some(xstate),
            actions: frame(tid, after.sp()),
        };
        let outcome = trace::Outcome::Handler(effects);
        let delivery = SignalDelivery {
            signal,
            info: info.to_vec(),
            origin,
            outcome,
        };
        self.append(tid, before, EventKind::Signal(delivery))?;
        self.task(tid).state = State::Ready(task);
        Ok(())
    }

    fn record_signal(
        &mut self,
        tid: i32,
        task: &Stopped,
        signal: Signal,
        info: &[u8; SIGINFO_BYTES],
        origin: Origin,
        outcome: trace::Outcome,
    ) -> Result<(), RecordError> {
        let registers = match self.task(tid).rewound.take() {
            Some(entry) => entry,
            None => task.registers()?,
        };
        let delivery = SignalDelivery {
            signal,
            info: info.to_vec(),
            origin,
            outcome,
        };
        self.append(tid, registers, EventKind::Signal(delivery))
    }
}

/// Reads the extended state and sets it to what was read, as the replayer will: which components
/// count as in use, and what XSAVEC then writes, depends on how the state got into the CPU.
pub(crate) fn settle_xstate(task: &mut Stopped) -> Result<XState, RecordError> {
    let state = task.xstate()?;
    task.set_xstate(&state)?;
    Ok(state)
}

/// The signal frame that the kernel wrote at the new stack pointer: `struct rt_sigframe`
/// (`arch/x86/include/asm/sigframe.h`), up to the end of the extended state that it points to.
fn frame(tid: i32, start: Address) -> Vec<Action> {
    const FPSTATE_POINTER: u64 = 8 + 40 + 184;
    const SOFTWARE_BYTES: u64 = 464;
    const FP_XSTATE_MAGIC1: u32 = 0x4650_5853;
    const LEGACY_BYTES: u64 = 512;
    const WITHOUT_STATE: u64 = 8 + 304 + 128;
    const FRAME_MAX: u64 = 1 << 16;
    let memory = TaskMemory(tid);
    let mut pointer = [0; 8];
    let mut software = [0; 8];
    let fpstate = match memory.read(start.plus(FPSTATE_POINTER), &mut pointer) {
        Ok(()) => u64::from_le_bytes(pointer),
        Err(_) => 0,
    };
    let has_state = fpstate != 0
        && memory
            .read(Address(fpstate).plus(SOFTWARE_BYTES), &mut software)
            .is_ok();
    let [a, b, c, d, e, f, g, h] = software;
    let size = match u32::from_le_bytes([a, b, c, d]) {
        FP_XSTATE_MAGIC1 => u64::from(u32::from_le_bytes([e, f, g, h])),
        _ => LEGACY_BYTES,
    };
    let end = if has_state {
        fpstate.wrapping_add(size)
    } else {
        start.plus(WITHOUT_STATE).0
    };
    let length = end.wrapping_sub(start.0).clamp(WITHOUT_STATE, FRAME_MAX);
    let mut bytes = vec![0; length as usize];
    let count = ptrace::read_memory_partial(tid, start, &mut bytes).unwrap_or(0);
    bytes.truncate(count);
    vec![Action::Write {
        address: start,
        bytes,
    }]
}

fn word(info: &[u8; SIGINFO_BYTES], at: usize) -> i32 {
    i32::from_le_bytes([info[at], info[at + 1], info[at + 2], info[at + 3]])
}

fn is_fault(signal: Signal) -> bool {
    [
        Signal::SEGV,
        Signal::BUS,
        Signal::FPE,
        Signal::ILL,
        Signal::TRAP,
        Signal::SYS,
    ]
    .contains(&signal)
}

/// A signal set of `/proc/TID/status`; empty for a task that is gone.
pub(crate) fn status_set(tid: i32, name: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{tid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|line| u64::from_str_radix(line.trim(), 16).ok())
        .unwrap_or(0)
}

/// What the kernel says it will do (proc_pid_status(5), signal(7)).
fn disposition(tid: i32, signal: Signal) -> Disposition {
    let has = |name: &str| status_set(tid, name) & signal.bit() != 0;
    if has("SigCgt:") {
        return Disposition::Caught;
    }
    let ignored_by_default = [Signal::CHLD, Signal::URG, Signal::WINCH, Signal::CONT];
    if has("SigIgn:") || ignored_by_default.contains(&signal) {
        return Disposition::Nothing;
    }
    if [Signal::STOP, Signal::TSTP, Signal::TTIN, Signal::TTOU].contains(&signal) {
        return Disposition::Stops;
    }
    Disposition::Kills
}
