//! The recording as a whole: its tasks, whose turn it is, and the trace that is written.

use crate::files::Objects;
use crate::task::{SpaceId, State, Task};
use crate::{ExitKind, Options, Outcome, RecordError, memory::Space, start};
use arch::Registers;
use ptrace::{CpuSet, Resume, Stop, Stopped, Ticker};
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::time::{Duration, Instant};
use trace::{Checksum, Event, EventKind, Summary, Writer};
use vocab::Tid;

/// How often a blocked wait looks at the clock.
const TICK_MS: u32 = 200;

pub(crate) struct Session {
    pub(crate) writer: Writer,
    pub(crate) tasks: BTreeMap<i32, Task>,
    pub(crate) spaces: HashMap<SpaceId, Space>,
    pub(crate) next_space: u32,
    pub(crate) objects: Objects,
    /// What processes set by PR_SET_DUMPABLE, which would keep us from their memory.
    pub(crate) dumpable: HashMap<i32, i64>,
    /// New tasks that stopped before their creator's call was recorded.
    pub(crate) newborn: HashMap<i32, Stopped>,
    /// The runnable and unrunnable tasks, the next one's turn first.
    pub(crate) queue: VecDeque<i32>,
    pub(crate) root: i32,
    pub(crate) cpus: CpuSet,
    pub(crate) slice: Duration,
    pub(crate) turn_began: Instant,
    /// Every how many events memory is checksummed, and at which event next.
    checksums_every: Option<u64>,
    next_checksums: u64,
    start_ns: u64,
    root_status: Option<i32>,
    /// Whether CPUID is made to trap.
    pub(crate) traps_cpuid: bool,
    pub(crate) warn: fn(&str),
    /// What was warned of already.
    pub(crate) warned: HashSet<String>,
    /// What went wrong where it couldn't be returned.
    pub(crate) failure: Option<RecordError>,
    _ticker: Ticker,
}

impl Session {
    /// Starts the program and records its exec.
    pub(crate) fn start(options: &Options) -> Result<Self, RecordError> {
        let started = start::start(options)?;
        let ticker = Ticker::start(TICK_MS).map_err(|e| RecordError::io("a timer", e))?;
        let root = started.task.tid();
        let space = SpaceId(0);
        let mut session = Self {
            writer: started.writer,
            tasks: BTreeMap::new(),
            spaces: HashMap::from([(space, Space::default())]),
            next_space: 1,
            objects: Objects::default(),
            dumpable: HashMap::new(),
            newborn: HashMap::new(),
            queue: VecDeque::from([root]),
            root,
            cpus: started.cpus,
            slice: Duration::from_millis(u64::from(options.slice_ms.max(1))),
            turn_began: Instant::now(),
            checksums_every: options.verify_memory.map(|count| u64::from(count.get())),
            next_checksums: 0,
            start_ns: ptrace::monotonic_ns(),
            root_status: None,
            traps_cpuid: ptrace::cpuid_faulting(),
            warn: options.warn,
            warned: HashSet::new(),
            failure: None,
            _ticker: ticker,
        };
        session
            .tasks
            .insert(root, Task::new(root, root, space, State::Taken));
        if !session.traps_cpuid {
            session.warn_once(
                "CPUID can't be made to trap here: what a program does by RDRAND, RDSEED or \
                 transactions isn't hidden from it and won't replay (`reel doctor` tells more)",
            );
        }
        session.on_stop(root, started.task, started.stop)?;
        Ok(session)
    }

    /// Records until no task is left.
    pub(crate) fn run(mut self) -> Result<Outcome, RecordError> {
        while !self.tasks.is_empty() {
            match self.next_turn() {
                Some(tid) => self.take_turn(tid)?,
                None => self.wait_for_anyone()?,
            }
            if let Some(failure) = self.failure.take() {
                return Err(failure);
            }
        }
        let status = self.root_status;
        let events = self.writer.event_count();
        let duration_ns = ptrace::monotonic_ns() - self.start_ns;
        let summary = Summary {
            duration_ns,
            exit_status: status,
            ..Summary::default()
        };
        self.writer.finish(summary)?;
        Ok(Outcome {
            status: exit_kind(status.unwrap_or(0)),
            events,
        })
    }

    /// Whose turn it is: the first runnable task of the queue, which keeps its place.
    fn next_turn(&mut self) -> Option<i32> {
        let runnable = |tid: &i32| self.tasks.get(tid).is_some_and(Task::is_runnable);
        let position = self.queue.iter().position(runnable)?;
        if position > 0 {
            self.queue.rotate_left(position);
            self.turn_began = Instant::now();
        }
        self.queue.front().copied()
    }

    /// Gives the turn to the next runnable task.
    pub(crate) fn end_turn(&mut self) {
        self.queue.rotate_left(usize::from(!self.queue.is_empty()));
        self.turn_began = Instant::now();
    }

    /// Whether somebody else could run.
    pub(crate) fn others_wait(&self, tid: i32) -> bool {
        self.tasks
            .values()
            .any(|task| task.tid != tid && task.is_runnable())
    }

    fn take_turn(&mut self, tid: i32) -> Result<(), RecordError> {
        if self.turn_began.elapsed() > self.slice && self.others_wait(tid) {
            self.end_turn();
            return Ok(());
        }
        match std::mem::replace(&mut self.task(tid).state, State::Taken) {
            State::Arrived(task, stop) => self.handle(tid, task, stop),
            State::Ready(task) => self.run_user_code(tid, task),
            other => {
                self.task(tid).state = other;
                Ok(())
            }
        }
    }

    /// Handles a stop; a task that dies meanwhile is no error: its end will be reported.
    fn handle(&mut self, tid: i32, task: Stopped, stop: Stop) -> Result<(), RecordError> {
        let events = self.writer.event_count();
        match self.on_stop(tid, task, stop) {
            Err(error) if error.is_death() => Ok(()),
            Err(error) => Err(error),
            // Without an event the task may be anywhere in its code.
            Ok(()) if self.writer.event_count() == events => Ok(()),
            Ok(()) => self.record_checksums(tid),
        }
    }

    /// Writes the checksums of a task's memory, if it is time and the task is between two events.
    fn record_checksums(&mut self, tid: i32) -> Result<(), RecordError> {
        let Some(every) = self.checksums_every else {
            return Ok(());
        };
        let ready = |task: &Task| matches!(task.state, State::Ready(_)) && task.rewound.is_none();
        if self.writer.event_count() < self.next_checksums
            || !self.tasks.get(&tid).is_some_and(ready)
        {
            return Ok(());
        }
        self.next_checksums = self.writer.event_count() + every;
        let sums = tracee::checksums(tid).map_err(|e| RecordError::io("checksums", e))?;
        let sum = |(range, hash)| Checksum {
            tid: Tid(tid),
            range,
            hash,
        };
        let sums = sums.into_iter().map(sum).collect();
        self.append(tid, Registers::default(), EventKind::Checksums(sums))
    }

    /// Lets a task run until it stops.
    fn run_user_code(&mut self, tid: i32, task: Stopped) -> Result<(), RecordError> {
        let due = match signal_due(&task) {
            Err(error) if error.is_gone() => false,
            result => result?,
        };
        let record = self.task(tid);
        record.signal_due = due;
        let how = if record.filtered {
            Resume::Syscall
        } else {
            Resume::Continue
        };
        let running = task.resume(how, None)?;
        let Some((task, stop)) = self.wait_for_task(running)? else {
            return Ok(());
        };
        self.handle(tid, task, stop)
    }

    /// What a stop means.
    pub(crate) fn on_stop(
        &mut self,
        tid: i32,
        task: Stopped,
        stop: Stop,
    ) -> Result<(), RecordError> {
        match stop {
            Stop::Seccomp | Stop::Syscall => self.on_syscall_stop(tid, task, stop),
            Stop::Spawned => self.on_spawned(tid, task),
            Stop::Exec => self.on_exec(tid, task),
            Stop::Exit => self.on_exit(tid, task),
            Stop::Signal(signal) => self.on_signal(tid, task, signal),
            Stop::Group(_) => {
                self.task(tid).state = State::Away(task.listen()?);
                Ok(())
            }
            Stop::VforkDone | Stop::Unknown(_) | Stop::Trap => self.resume_as_it_was(tid, task),
        }
    }

    /// Goes on after a stop that changes nothing.
    fn resume_as_it_was(&mut self, tid: i32, task: Stopped) -> Result<(), RecordError> {
        if self.task(tid).call.is_some() {
            self.task(tid).state = State::Away(task.resume(Resume::Syscall, None)?);
        } else {
            self.task(tid).state = State::Ready(task);
        }
        Ok(())
    }

    /// Writes an event.
    pub(crate) fn append(
        &mut self,
        tid: i32,
        registers: Registers,
        kind: EventKind,
    ) -> Result<(), RecordError> {
        let time_ns = ptrace::monotonic_ns() - self.start_ns;
        self.writer.append(&Event {
            tid: Tid(tid),
            time_ns,
            registers,
            kind,
        })?;
        Ok(())
    }

    /// A task that is known to be there.
    pub(crate) fn task(&mut self, tid: i32) -> &mut Task {
        self.tasks
            .get_mut(&tid)
            .expect("a task that is worked on is known")
    }

    /// A task is reaped.
    pub(crate) fn forget(&mut self, tid: i32, status: i32) {
        if tid == self.root {
            self.root_status = Some(status);
        }
        self.queue.retain(|queued| *queued != tid);
        let Some(task) = self.tasks.remove(&tid) else {
            return;
        };
        if !self.tasks.values().any(|other| other.space == task.space) {
            self.spaces.remove(&task.space);
        }
    }
}

/// Whether the kernel will deliver a signal before the task's next instruction.
fn signal_due(task: &Stopped) -> Result<bool, ptrace::Error> {
    let mut pending = task.pending(ptrace::Queue::Task)?;
    pending.extend(task.pending(ptrace::Queue::Group)?);
    if pending.is_empty() {
        return Ok(false);
    }
    // PTRACE_GETSIGMASK would tell the mask that ppoll and its kin put back later.
    let blocked = crate::signal::status_set(task.tid(), "SigBlk:");
    Ok(pending.iter().any(|signal| signal.bit() & !blocked != 0))
}

fn exit_kind(status: i32) -> ExitKind {
    if libc::WIFSIGNALED(status) {
        return ExitKind::Signal(libc::WTERMSIG(status));
    }
    ExitKind::Code(libc::WEXITSTATUS(status))
}
