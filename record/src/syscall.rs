//! System calls: from their entry to their exit.

use crate::memory::TaskMemory;
use crate::redirect::{Copies, Redirected};
use crate::session::Session;
use crate::task::{PendingCall, State};
use crate::{RecordError, calls, windows};
use arch::Registers;
use linux::{Blocks, Call, Memory, Support};
use ptrace::{Outcome, Resume, Running, Stop, Stopped, Waiting, wait_any, write_memory};
use std::time::{Duration, Instant};
use trace::{Action, Effects, Entry, EventKind, Input};
use vocab::{Address, AddressRange, Errno, Signal};

/// A call that should return at once and doesn't is taken to block after this long.
const SURPRISE: Duration = Duration::from_secs(1);

/// What becomes of a call.
enum Answer {
    /// The kernel executes it.
    Execute,
    /// It isn't executed and returns this.
    Result(i64),
    /// It ends its process.
    Kill,
}

impl Session {
    /// A stop at the entry or the exit of a system call.
    pub(crate) fn on_syscall_stop(
        &mut self,
        tid: i32,
        task: Stopped,
        stop: Stop,
    ) -> Result<(), RecordError> {
        match (&self.task(tid).call, stop) {
            (None, _) => self.on_entry(tid, task),
            // The program's own filters are asked after the entry: it goes on.
            (Some(_), Stop::Seccomp) => {
                let running = task.resume(Resume::Syscall, None)?;
                self.await_call(tid, running)
            }
            (Some(_), _) => self.on_call_exit(tid, task),
        }
    }

    fn on_entry(&mut self, tid: i32, mut task: Stopped) -> Result<(), RecordError> {
        let entry = task.registers()?;
        if tracee::VSYSCALL.contains(entry.ip()) {
            return self.on_vsyscall(tid, task, entry);
        }
        if self.has_deliverable(tid, &task)? {
            return self.rewind_and_deliver(tid, task, entry);
        }
        self.task(tid).rewound = None;
        let restart = self.take_restart(tid, &entry);
        let call = match &restart {
            Some((call, _)) => *call,
            None => Call {
                // The kernel looks at the lower half alone.
                number: u64::from(entry.orig_rax as u32),
                args: entry.syscall_args(),
            },
        };
        let mut pending = PendingCall::new(tid, entry, call, inputs(tid, &call));
        match self.answer(tid, &call) {
            Answer::Result(result) => return self.skip_call(tid, task, pending, result),
            Answer::Execute => {}
            Answer::Kill => {
                let group = self.task(tid).group;
                ptrace::send_to_task(group, tid, Signal::KILL)?;
            }
        }
        pending.windows = self.windows_before(tid, &call);
        let mut registers = entry;
        pending.redirected = match restart {
            Some((_, redirected)) => redirected,
            None => {
                calls::adjust(&call, &mut registers);
                self.redirect(tid, &mut task, &call, &mut registers)?
            }
        };
        if registers != entry {
            task.set_registers(&registers)?;
        }
        self.enter(tid, task, pending)
    }

    /// What becomes of a call.
    fn answer(&mut self, tid: i32, call: &Call) -> Answer {
        if self.violates_strict_mode(tid, call) {
            return Answer::Kill;
        }
        let result = match linux::support(call) {
            Support::Supported => calls::refusal(tid, call).or_else(|| self.remembered(tid, call)),
            Support::Refused { errno, .. } => Some(errno.as_result()),
            Support::Pretended { .. } => Some(self.pretend(tid, call)),
        };
        result.map_or(Answer::Execute, Answer::Result)
    }

    /// Gives a call its result without executing it.
    fn skip_call(
        &mut self,
        tid: i32,
        mut task: Stopped,
        pending: PendingCall,
        result: i64,
    ) -> Result<(), RecordError> {
        task.set_registers(&Registers {
            orig_rax: u64::MAX,
            rax: result as u64,
            ..pending.entry
        })?;
        if self.task(tid).filtered {
            // It stops at its exit all the same.
            return self.enter(tid, task, pending);
        }
        let effects = Effects {
            result,
            ..Effects::default()
        };
        self.record_call(tid, pending, effects)?;
        self.task(tid).state = State::Ready(task);
        Ok(())
    }

    fn enter(&mut self, tid: i32, task: Stopped, pending: PendingCall) -> Result<(), RecordError> {
        self.task(tid).call = Some(pending);
        let running = task.resume(Resume::Syscall, None)?;
        self.await_call(tid, running)
    }

    /// Waits for the end of a call, or until it blocks while others could run.
    pub(crate) fn await_call(&mut self, tid: i32, running: Running) -> Result<(), RecordError> {
        let may_block = self.may_block(tid);
        let since = Instant::now();
        let mut running = Some(running);
        loop {
            let may_block = may_block || since.elapsed() > SURPRISE;
            let can_switch = may_block && self.others_wait(tid);
            let waiting = if can_switch {
                Waiting::Poll
            } else {
                Waiting::Block
            };
            match wait_any(waiting)? {
                Some(report) if report.tid() == tid => {
                    let outcome = match running.take() {
                        Some(running) => running.accept(report),
                        None => report.adopt(),
                    };
                    return match outcome {
                        Outcome::Stopped(task, stop) => self.on_stop(tid, task, stop),
                        Outcome::Dead(status) => self.died(tid, status),
                    };
                }
                Some(report) => {
                    self.keep(report);
                    if !self.tasks.contains_key(&tid) {
                        return Ok(());
                    }
                }
                None if can_switch && sleeps(tid) => break,
                None if can_switch => std::thread::yield_now(),
                None => {}
            }
        }
        self.announce(tid)?;
        if let Some(running) = running {
            self.task(tid).state = State::Away(running);
        }
        Ok(())
    }

    fn may_block(&mut self, tid: i32) -> bool {
        let Some(pending) = &self.task(tid).call else {
            return false;
        };
        linux::blocks(&pending.call) == Blocks::May || calls::is_vfork(tid, &pending.call)
    }

    /// Writes that a task is in a call while others run.
    pub(crate) fn announce(&mut self, tid: i32) -> Result<(), RecordError> {
        let Some(pending) = &mut self.task(tid).call else {
            return Ok(());
        };
        if pending.announced || pending.recorded {
            return Ok(());
        }
        pending.announced = true;
        let (entry, call) = (pending.entry, pending.call);
        let inputs = std::mem::take(&mut pending.inputs);
        let writes = calls::futex_words(tid, &call);
        self.append(
            tid,
            entry,
            EventKind::SyscallEnter(Entry { inputs, writes }),
        )
    }

    fn on_call_exit(&mut self, tid: i32, mut task: Stopped) -> Result<(), RecordError> {
        let Some(mut pending) = self.task(tid).call.take() else {
            return Ok(());
        };
        if pending.execed {
            return self.record_exec(tid, task, pending);
        }
        let mut registers = task.registers()?;
        restore_arguments(&mut task, &pending, &mut registers)?;
        if pending.recorded {
            self.task(tid).state = State::Ready(task);
            return Ok(());
        }
        let effects = self.effects(tid, &mut task, &mut pending, &registers)?;
        self.record_call(tid, pending, effects)?;
        self.task(tid).state = State::Ready(task);
        Ok(())
    }

    /// Writes a call that was left.
    pub(crate) fn record_call(
        &mut self,
        _tid: i32,
        pending: PendingCall,
        effects: Effects,
    ) -> Result<(), RecordError> {
        let yields = pending.call.number == libc::SYS_sched_yield as u64;
        let kind = match pending.announced {
            true => EventKind::SyscallExit(effects),
            false => EventKind::Syscall(
                Entry {
                    inputs: pending.inputs,
                    ..Entry::default()
                },
                effects,
            ),
        };
        self.append(pending.caller, pending.entry, kind)?;
        if yields {
            self.end_turn();
        }
        Ok(())
    }

    /// Everything that a call changed.
    pub(crate) fn effects(
        &mut self,
        tid: i32,
        task: &mut Stopped,
        pending: &mut PendingCall,
        after: &Registers,
    ) -> Result<Effects, RecordError> {
        let result = after.syscall_result();
        self.correct_answer(tid, task, &pending.call, result)?;
        let mut actions = self.spawn_actions(tid, pending, result)?;
        actions.extend(self.shape_actions(tid, task, &pending.call, result)?);
        actions.extend(self.outputs(task, pending, result)?);
        actions.extend(self.file_actions(tid, &pending.call, result)?);
        let expected = Registers {
            rax: result as u64,
            ..pending.entry
        };
        let registers = (expected != *after).then(|| Box::new(*after));
        let xstate = match calls::changes_xstate(&pending.call) {
            true => Some(crate::signal::settle_xstate(task)?),
            false => None,
        };
        Ok(Effects {
            result,
            registers,
            xstate,
            actions,
        })
    }

    /// What the kernel wrote to memory; from scratch memory it goes to where it belongs.
    fn outputs(
        &mut self,
        task: &mut Stopped,
        pending: &PendingCall,
        result: i64,
    ) -> Result<Vec<Action>, RecordError> {
        let tid = task.tid();
        let memory = Redirected {
            tid,
            copies: &pending.redirected,
        };
        let ranges = linux::outputs(&pending.call, result, &memory);
        for range in &ranges {
            // Only what the kernel wrote: what lies beside it belongs to others.
            for (wanted, _) in memory.pieces(range) {
                let mut bytes = vec![0; wanted.length() as usize];
                if memory.read(wanted.start, &mut bytes).is_ok() {
                    write_memory(task, wanted.start, &bytes)?;
                }
            }
        }
        if Errno::from_result(result) == Some(Errno::ERESTART_RESTARTBLOCK) {
            // The kernel remembers the pointers that it was given.
            self.task(tid).restart = Some((pending.call, pending.redirected.clone()));
        } else {
            for (_, scratch) in &pending.redirected {
                self.release_scratch(tid, *scratch);
            }
        }
        let mut actions: Vec<_> = ranges
            .iter()
            .filter_map(|range| write_action(tid, range))
            .collect();
        actions.extend(windows::differences(tid, &pending.windows));
        Ok(actions)
    }

    /// The call that a `restart_syscall` goes on with. Any other call gives it up.
    fn take_restart(&mut self, tid: i32, entry: &Registers) -> Option<(Call, Copies)> {
        let (call, redirected) = self.task(tid).restart.take()?;
        if entry.orig_rax == libc::SYS_restart_syscall as u64 {
            return Some((call, redirected));
        }
        for (_, scratch) in redirected {
            self.release_scratch(tid, scratch);
        }
        None
    }

    /// The kernel told of what we did to the task: the CPU that it is pinned to, RDTSC that traps.
    /// The program is told of what it did itself.
    fn correct_answer(
        &mut self,
        tid: i32,
        task: &mut Stopped,
        call: &Call,
        result: i64,
    ) -> Result<(), RecordError> {
        if call.number == libc::SYS_getcpu as u64 && result == 0 && call.args[0] != 0 {
            let cpu = self.visible_cpu(tid).to_le_bytes();
            write_memory(task, Address(call.args[0]), &cpu)?;
        }
        if call.number == libc::SYS_prctl as u64
            && call.args[0] == libc::PR_GET_TSC as u64
            && result == 0
        {
            let forbidden = self.task(tid).forbids_tsc;
            let mode = if forbidden {
                libc::PR_TSC_SIGSEGV
            } else {
                libc::PR_TSC_ENABLE
            };
            write_memory(task, Address(call.args[1]), &mode.to_le_bytes())?;
        }
        if call.number != libc::SYS_sched_getaffinity as u64 || result <= 0 {
            return Ok(());
        }
        let target = if call.args[0] == 0 {
            tid
        } else {
            call.args[0] as i32
        };
        let asked = self
            .tasks
            .get(&target)
            .and_then(|task| task.affinity.clone());
        let mut mask = asked.unwrap_or_else(|| self.cpu_mask());
        mask.truncate(result as usize);
        write_memory(task, Address(call.args[2]), &mask)?;
        Ok(())
    }
}

/// The bytes that are now in a range, as far as they can be read.
fn write_action(tid: i32, range: &AddressRange) -> Option<Action> {
    let mut bytes = vec![0; usize::try_from(range.length()).ok()?];
    let count = ptrace::read_memory_partial(tid, range.start, &mut bytes).ok()?;
    bytes.truncate(count);
    (count > 0).then_some(Action::Write {
        address: range.start,
        bytes,
    })
}

fn restore_arguments(
    task: &mut Stopped,
    pending: &PendingCall,
    registers: &mut Registers,
) -> Result<(), RecordError> {
    let untouched = pending.call.number == libc::SYS_rt_sigreturn as u64;
    if untouched || registers.syscall_args() == pending.entry.syscall_args() {
        return Ok(());
    }
    registers.set_syscall_args(pending.entry.syscall_args());
    registers.orig_rax = pending.entry.orig_rax;
    task.set_registers(registers)?;
    Ok(())
}

fn inputs(tid: i32, call: &Call) -> Vec<Input> {
    let inputs = linux::inputs(call, &TaskMemory(tid)).into_iter();
    inputs
        .map(|(argument, bytes)| Input { argument, bytes })
        .collect()
}

/// Whether a task sleeps in the kernel (proc_pid_stat(5)).
fn sleeps(tid: i32) -> bool {
    let Ok(stat) = std::fs::read(format!("/proc/{tid}/stat")) else {
        return false;
    };
    let after_name = stat.iter().rposition(|byte| *byte == b')').map(|at| at + 2);
    matches!(after_name.and_then(|at| stat.get(at)), Some(b'S' | b'D'))
}
