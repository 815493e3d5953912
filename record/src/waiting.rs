//! Waiting for tasks. Reports of others than the awaited one are kept for their turn.

use crate::RecordError;
use crate::session::Session;
use crate::task::State;
use ptrace::{Error, Outcome, Report, Running, Stop, Stopped, Waiting, wait_any};
use std::time::{Duration, Instant};
use vocab::{EventNumber, Signal};

/// How long a task may compute while others wait. Longer than any pause of a sane program between
/// two system calls; needed as long as tasks can't be interrupted.
const SPIN_LIMIT: Duration = Duration::from_secs(60);

impl Session {
    /// Waits until a running task stops; `None` if it ended.
    pub(crate) fn wait_for_task(
        &mut self,
        running: Running,
    ) -> Result<Option<(Stopped, Stop)>, RecordError> {
        let tid = running.tid();
        let since = Instant::now();
        let mut running = Some(running);
        loop {
            let Some(report) = wait_any(Waiting::Block)? else {
                self.check_spin(tid, since)?;
                continue;
            };
            if report.tid() != tid {
                self.keep(report);
                continue;
            }
            let outcome = match running.take() {
                Some(running) => running.accept(report),
                None => report.adopt(),
            };
            match outcome {
                Outcome::Stopped(task, stop) => return Ok(Some((task, stop))),
                Outcome::Dead(status) => {
                    self.died(tid, status)?;
                    return Ok(None);
                }
            }
        }
    }

    /// Waits for the next report of any task and keeps it.
    pub(crate) fn wait_for_anyone(&mut self) -> Result<(), RecordError> {
        match wait_any(Waiting::Block) {
            Ok(Some(report)) => self.keep(report),
            Ok(None) => {}
            // Nobody is left, whatever was believed: end the recording.
            Err(Error::Gone { .. }) => self.tasks.clear(),
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    /// Looks for a report without waiting; tells whether there was one.
    pub(crate) fn poll(&mut self) -> Result<Option<Report>, RecordError> {
        Ok(wait_any(Waiting::Poll)?)
    }

    /// Keeps a report for its task's turn.
    pub(crate) fn keep(&mut self, report: Report) {
        let tid = report.tid();
        let state = self.tasks.get_mut(&tid).map(|task| &mut task.state);
        let outcome = match state.map(|state| std::mem::replace(state, State::Taken)) {
            Some(State::Away(running)) => running.accept(report),
            // A new task, or one that was killed while it was stopped.
            _ => report.adopt(),
        };
        match outcome {
            Outcome::Dead(status) => {
                // Without an Exit event yet: written before the task is forgotten.
                if let Err(error) = self.died(tid, status) {
                    self.failure.get_or_insert(error);
                }
            }
            // Others may wait for this task's end in the kernel (exec, a core dump); and who
            // called an exec comes back under its leader's tid.
            Outcome::Stopped(task, stop @ (Stop::Exit | Stop::Exec))
                if self.tasks.contains_key(&tid) =>
            {
                match self.on_stop(tid, task, stop) {
                    Err(error) if !error.is_death() => {
                        self.failure.get_or_insert(error);
                    }
                    _ => {}
                }
            }
            Outcome::Stopped(task, stop) => match self.tasks.get_mut(&tid) {
                Some(known) => known.state = State::Arrived(task, stop),
                None => {
                    self.newborn.insert(tid, task);
                }
            },
        }
    }

    fn check_spin(&mut self, tid: i32, since: Instant) -> Result<(), RecordError> {
        let held = self
            .tasks
            .get(&tid)
            .is_some_and(|task| !task.held.is_empty());
        if since.elapsed() < SPIN_LIMIT || !(held || self.others_wait(tid)) {
            return Ok(());
        }
        self.writer.flush()?;
        for task in self.tasks.keys() {
            // One that is gone needs no killing.
            let _ = ptrace::send_to_process(*task, Signal::KILL);
        }
        let event = EventNumber(self.writer.event_count().saturating_sub(1));
        Err(RecordError::Spins {
            tid,
            seconds: SPIN_LIMIT.as_secs(),
            event,
        })
    }
}
