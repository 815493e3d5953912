//! The replay as a whole: each event is reached, compared and applied.

use crate::task::Task;
use crate::{Divergence, Options, Outcome, Output, ReplayError, stub};
use arch::Registers;
use ptrace::{Filter, Launch, Outcome as Wait, ReportExits, Resume, Stop, Stopped, Ticker};
use ptrace::{TrapTsc, Waiting, wait_for};
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::ffi::CString;
use std::fs::File;
use std::io::Write;
use std::time::{Duration, Instant};
use trace::{
    Checksum, Effects, Event, EventKind, FileId, HowExited, ObjectId, Origin, Reader, Stream,
};
use vocab::{Address, EventNumber, Signal, Tid};

const TICK_MS: u32 = 200;
/// A segment may take this much longer than when it was recorded, and at least `SEGMENT_MIN`.
const SEGMENT_FACTOR: u32 = 50;
const SEGMENT_MIN: Duration = Duration::from_secs(60);
const HISTORY: usize = 10;
const PROGRESS_EVERY: u64 = 1000;

pub(crate) struct Session {
    pub(crate) reader: Reader,
    pub(crate) tasks: BTreeMap<Tid, Task>,
    pub(crate) files: HashMap<FileId, File>,
    pub(crate) objects: HashMap<ObjectId, File>,
    pub(crate) event: EventNumber,
    options: Options,
    history: VecDeque<String>,
    last_time_ns: u64,
    limit: Duration,
    _ticker: Ticker,
}

impl Session {
    /// Opens the trace and starts the first process.
    pub(crate) fn start(options: Options) -> Result<Self, ReplayError> {
        let reader = Reader::open(&options.trace_dir)?;
        let io = |what: &str| {
            let what = what.to_owned();
            move |source| ReplayError::Io { what, source }
        };
        pin(reader.header().pinned_cpu).map_err(io("pinning to a CPU"))?;
        let ticker = Ticker::start(TICK_MS).map_err(io("a timer"))?;
        let stub = stub::create().map_err(io("the stub program"))?;
        let (task, _) = ptrace::launch(&Launch {
            path: c_string(&format!("/proc/self/fd/{}", stub::STUB_DESCRIPTOR)),
            arguments: vec![c_string("reel")],
            environment: Vec::new(),
            filter: Filter::trace_only(tracee::VSYSCALL),
            sigmask: 0,
            trap_tsc: TrapTsc::Yes,
            keep: Some((stub, stub::STUB_DESCRIPTOR)),
            exits: ReportExits::No,
        })?;
        let mut session = Self {
            reader,
            tasks: BTreeMap::new(),
            files: HashMap::new(),
            objects: HashMap::new(),
            event: EventNumber(0),
            options,
            history: VecDeque::new(),
            last_time_ns: 0,
            limit: SEGMENT_MIN,
            _ticker: ticker,
        };
        session.first_task(task)?;
        Ok(session)
    }

    /// The first event is the exec of the first task, which the stub plays from there on.
    fn first_task(&mut self, task: Stopped) -> Result<(), ReplayError> {
        let running = task.resume(Resume::Syscall, None)?;
        let (task, _) = self.stopped(running, Tid(0))?;
        let Some(event) = self.reader.next()? else {
            return Ok(());
        };
        let EventKind::Syscall(_, effects) = &event.kind else {
            return Err(self.senseless("a recording begins with an exec"));
        };
        self.remember(&event);
        let registers = task.registers()?;
        let first = Task {
            group: event.tid,
            real: Some(task),
            registers,
            stale: false,
            ended: false,
        };
        self.tasks.insert(event.tid, first);
        self.apply(event.tid, &event.registers, effects)?;
        self.event = self.event.next();
        Ok(())
    }

    /// Replays all events.
    pub(crate) fn run(mut self) -> Result<Outcome, ReplayError> {
        let result = self.run_events();
        self.flush();
        self.end_all();
        result?;
        Ok(Outcome {
            events: self.event.0,
            ending: self.reader.ending(),
        })
    }

    fn run_events(&mut self) -> Result<(), ReplayError> {
        while let Some(event) = self.reader.next()? {
            self.remember(&event);
            self.replay_event(&event)?;
            self.event = self.event.next();
            if self.event.0.is_multiple_of(PROGRESS_EVERY) {
                let progress = self.reader.progress()?;
                (self.options.progress)(
                    progress.read_bytes as f64 / progress.total_bytes.max(1) as f64,
                );
            }
        }
        Ok(())
    }

    fn replay_event(&mut self, event: &Event) -> Result<(), ReplayError> {
        let tid = event.tid;
        let registers = &event.registers;
        match &event.kind {
            EventKind::Syscall(_, effects) => {
                self.run_to(tid, registers, Stop::Syscall)?;
                self.apply(tid, registers, effects)
            }
            EventKind::SyscallEnter(entry) => {
                self.run_to(tid, registers, Stop::Syscall)?;
                for (address, bytes) in &entry.writes {
                    self.write(tid, *address, bytes)?;
                }
                Ok(())
            }
            EventKind::SyscallExit(effects) => self.apply(tid, registers, effects),
            EventKind::Vsyscall(effects) => {
                self.run_to(tid, registers, Stop::Seccomp)?;
                self.apply_vsyscall(tid, registers, effects)
            }
            EventKind::Instruction(effects) => {
                self.run_to(tid, registers, Stop::Signal(Signal::SEGV))?;
                self.apply(tid, registers, effects)
            }
            EventKind::Signal(delivery) => {
                match delivery.origin {
                    Origin::Synchronous => {
                        self.run_to(tid, registers, Stop::Signal(delivery.signal))?;
                    }
                    Origin::BeforeSyscall => self.run_to(tid, registers, Stop::Syscall)?,
                    Origin::AtLastEvent => {
                        let found = self.task(tid)?.registers;
                        self.compare(tid, registers, &found)?;
                    }
                }
                match &delivery.outcome {
                    trace::Outcome::Handler(effects) => self.apply(tid, registers, effects),
                    trace::Outcome::None | trace::Outcome::Fatal => Ok(()),
                }
            }
            EventKind::Exit(exit) => {
                if exit.how == HowExited::Syscall {
                    self.run_to(tid, registers, Stop::Syscall)?;
                }
                for (address, bytes) in &exit.writes {
                    self.write(tid, *address, bytes)?;
                }
                self.end_task(tid)
            }
            EventKind::Checksums(sums) => self.verify(sums),
            EventKind::Preempted(_) => {
                Err(self.senseless("this version can't replay interruptions"))
            }
        }
    }

    /// Lets a task run until it stops, which must be in the recorded way with the recorded
    /// registers.
    fn run_to(
        &mut self,
        tid: Tid,
        expected: &Registers,
        expected_stop: Stop,
    ) -> Result<(), ReplayError> {
        let task = self.task(tid)?;
        task.restart_call();
        let Some(mut real) = task.real.take() else {
            return Err(self.senseless("a task that ended has an event"));
        };
        if task.stale {
            let registers = Registers {
                orig_rax: u64::MAX,
                ..task.registers
            };
            task.stale = false;
            real.set_registers(&registers)?;
        }
        let running = real.resume(Resume::Sysemu, None)?;
        let (real, stop) = self.stopped(running, tid)?;
        let found = real.registers()?;
        let task = self.task(tid)?;
        task.real = Some(real);
        task.registers = found;
        if stop != expected_stop {
            let expected = format!("{expected_stop:?} at {:#x}", expected.rip);
            let found = format!("{stop:?} at {:#x}", found.rip);
            return Err(self.diverged(tid, expected, found));
        }
        self.compare(tid, expected, &found)
    }

    /// Waits for a task's stop, as long as its segment may take.
    pub(crate) fn stopped(
        &mut self,
        running: ptrace::Running,
        tid: Tid,
    ) -> Result<(Stopped, Stop), ReplayError> {
        let since = Instant::now();
        loop {
            match wait_for(&running, Waiting::Block)? {
                Some(report) => match running.accept(report) {
                    Wait::Stopped(task, stop) => return Ok((task, stop)),
                    Wait::Dead(status) => {
                        let found = format!("the task ended (wait status {status:#x})");
                        return Err(self.diverged(tid, "a living task".into(), found));
                    }
                },
                None if since.elapsed() > self.limit => {
                    let found = format!("no stop within {} s", self.limit.as_secs());
                    return Err(self.diverged(tid, "the event's stop".into(), found));
                }
                None => {}
            }
        }
    }

    fn compare(
        &mut self,
        tid: Tid,
        expected: &Registers,
        found: &Registers,
    ) -> Result<(), ReplayError> {
        let (left, right) = (comparable(expected), comparable(found));
        if left == right {
            return Ok(());
        }
        let pairs = left.to_array().into_iter().zip(right.to_array());
        let different: Vec<_> = Registers::NAMES
            .iter()
            .zip(pairs)
            .filter(|(_, (left, right))| left != right)
            .collect();
        let list = |pick: fn(&(u64, u64)) -> u64| {
            let words = different
                .iter()
                .map(|(name, pair)| format!("{name}={:#x}", pick(pair)));
            words.collect::<Vec<_>>().join(" ")
        };
        let (expected, found) = (list(|pair| pair.0), list(|pair| pair.1));
        Err(self.diverged(tid, expected, found))
    }

    /// Compares the checksums of memory that were recorded.
    fn verify(&mut self, sums: &[Checksum]) -> Result<(), ReplayError> {
        for sum in sums {
            let Some(real) = self.task(sum.tid)?.real.as_ref().map(Stopped::tid) else {
                continue;
            };
            let found = tracee::checksum(real, &sum.range).map_err(|source| ReplayError::Io {
                what: "memory".into(),
                source,
            })?;
            if found != Some(sum.hash) {
                let expected = format!("memory {} with checksum {:#x}", sum.range, sum.hash);
                return Err(self.diverged(sum.tid, expected, format!("checksum {found:x?}")));
            }
        }
        Ok(())
    }

    /// Puts in place what an event changed.
    fn apply(
        &mut self,
        tid: Tid,
        before: &Registers,
        effects: &Effects,
    ) -> Result<(), ReplayError> {
        let mut tid = tid;
        for action in &effects.actions {
            tid = self.act(tid, action)?;
        }
        let task = self.task(tid)?;
        task.registers = match &effects.registers {
            Some(registers) => **registers,
            None => Registers {
                rax: effects.result as u64,
                ..*before
            },
        };
        task.stale = true;
        if let (Some(state), Some(real)) = (&effects.xstate, &mut task.real) {
            real.set_xstate(state)?;
        }
        Ok(())
    }

    /// The kernel returns from the vsyscall page itself: the instruction pointer stays.
    fn apply_vsyscall(
        &mut self,
        tid: Tid,
        before: &Registers,
        effects: &Effects,
    ) -> Result<(), ReplayError> {
        self.apply(tid, before, effects)?;
        let task = self.task(tid)?;
        task.stale = false;
        let skipped = Registers {
            rax: effects.result as u64,
            orig_rax: u64::MAX,
            ..*before
        };
        match &mut task.real {
            Some(real) => Ok(real.set_registers(&skipped)?),
            None => Ok(()),
        }
    }

    pub(crate) fn write(
        &mut self,
        tid: Tid,
        address: Address,
        bytes: &[u8],
    ) -> Result<(), ReplayError> {
        match &mut self.task(tid)?.real {
            Some(real) => Ok(ptrace::write_memory(real, address, bytes)?),
            None => Ok(()),
        }
    }

    pub(crate) fn print(&mut self, stream: Stream, bytes: &[u8]) -> Result<(), ReplayError> {
        let Output::Print(out, err) = &mut self.options.output else {
            return Ok(());
        };
        let written = match stream {
            Stream::Stdout => out.write_all(bytes).and_then(|()| out.flush()),
            Stream::Stderr => err.write_all(bytes).and_then(|()| err.flush()),
        };
        written.map_err(|source| ReplayError::Io {
            what: "the program's output".into(),
            source,
        })
    }

    fn flush(&mut self) {
        if let Output::Print(out, err) = &mut self.options.output {
            // What could not be written was reported when it was printed.
            let _ = (out.flush(), err.flush());
        }
    }

    pub(crate) fn task(&mut self, tid: Tid) -> Result<&mut Task, ReplayError> {
        let event = self.event;
        let unknown = || ReplayError::Senseless {
            event,
            what: format!("there is no task {tid}"),
        };
        self.tasks.get_mut(&tid).ok_or_else(unknown)
    }

    pub(crate) fn senseless(&self, what: &str) -> ReplayError {
        ReplayError::Senseless {
            event: self.event,
            what: what.into(),
        }
    }

    fn diverged(&self, tid: Tid, expected: String, found: String) -> ReplayError {
        let history = self.history.iter().cloned().collect();
        let event = self.event;
        ReplayError::Diverged(Box::new(Divergence {
            event,
            tid,
            expected,
            found,
            history,
        }))
    }

    fn remember(&mut self, event: &Event) {
        let passed = Duration::from_nanos(event.time_ns.saturating_sub(self.last_time_ns));
        self.last_time_ns = event.time_ns;
        self.limit = SEGMENT_MIN.max(passed * SEGMENT_FACTOR);
        if self.history.len() == HISTORY {
            self.history.pop_front();
        }
        self.history.push_back(describe(self.event, event));
    }
}

/// Keeps to the recorded CPU, whose number CPUID tells; or to any, where there is no such.
fn pin(recorded: u32) -> std::io::Result<()> {
    let own = ptrace::affinity()?;
    let same = own.all().find(|cpu| *cpu == recorded as usize);
    ptrace::pin_to_cpu(same.unwrap_or_else(ptrace::current_cpu))
}

/// What takes part in the comparison: not the flags that stepping and stops set.
fn comparable(registers: &Registers) -> Registers {
    const TRAP: u64 = 1 << 8;
    const RESUME: u64 = 1 << 16;
    let hidden = TRAP | RESUME;
    Registers {
        eflags: registers.eflags & !hidden,
        orig_rax: 0,
        ..*registers
    }
}

/// One line about an event.
fn describe(number: EventNumber, event: &Event) -> String {
    let call = |registers: &Registers| {
        let name = linux::row(registers.orig_rax).map_or("an unknown call", |row| row.name);
        let args = registers
            .syscall_args()
            .map(|arg| format!("{arg:#x}"))
            .join(", ");
        format!("{name}({args})")
    };
    let what = match &event.kind {
        EventKind::Syscall(_, effects) => {
            format!("{} = {:#x}", call(&event.registers), effects.result)
        }
        EventKind::SyscallEnter(_) => format!("{} ...", call(&event.registers)),
        EventKind::SyscallExit(effects) => {
            format!("... {} = {:#x}", call(&event.registers), effects.result)
        }
        EventKind::Vsyscall(_) => "a vsyscall".into(),
        EventKind::Instruction(_) => "an emulated instruction".into(),
        EventKind::Signal(delivery) => format!("{}", delivery.signal),
        EventKind::Preempted(_) => "the end of a slice".into(),
        EventKind::Exit(exit) => format!("end with wait status {:#x}", exit.status),
        EventKind::Checksums(_) => "checksums".into(),
    };
    format!("{number}: task {}: {what}", event.tid)
}

fn c_string(text: &str) -> CString {
    CString::new(text).unwrap_or_default()
}
