//! Remote system calls: a stopped task executes a call for the tracer.
//!
//! The registers are saved, the task makes the call from a known system-call instruction, step by
//! step, and gets its registers back. All its signals are blocked meanwhile, so none is delivered
//! in the middle.

use crate::SYSCALL_INSTRUCTION;
use arch::Registers;
use ptrace::{Error, Outcome, Resume, Running, Stop, Stopped, Waiting, wait_for};
use vocab::{Address, Signal};

/// Why a remote call failed. That the call itself returned an error is not among it.
#[derive(Debug, thiserror::Error)]
pub enum RemoteError {
    /// The tracer's operation failed.
    #[error(transparent)]
    Trace(#[from] Error),
    /// The task ended during the call.
    #[error("task {tid} ended during a remote system call (wait status {status:#x})")]
    Died {
        /// Which.
        tid: i32,
        /// As `wait(2)` encodes it.
        status: i32,
    },
    /// The task stopped for a reason that makes no sense there.
    #[error("task {tid} stopped by {stop:?} during a remote system call")]
    Unexpected {
        /// Which.
        tid: i32,
        /// How.
        stop: Stop,
    },
    /// A call that must succeed did not.
    #[error("{call} in task {tid}: {errno}")]
    Call {
        /// Which task.
        tid: i32,
        /// What was called.
        call: &'static str,
        /// The kernel's answer.
        errno: vocab::Errno,
    },
}

/// A stopped task that executes system calls for the tracer.
#[derive(Debug)]
pub struct Remote {
    task: Stopped,
    saved: Registers,
    mask: u64,
    instruction: Address,
    spawned: Option<i32>,
}

/// More stops than a call can have: a limit against a wait without end.
const STOPS_MAX: usize = 1000;

impl Remote {
    /// Prepares a task whose address space has reel's pages.
    pub fn begin(task: Stopped) -> Result<Self, RemoteError> {
        Self::begin_at(task, SYSCALL_INSTRUCTION)
    }

    /// Prepares a task that has a system-call instruction at `instruction`.
    pub fn begin_at(mut task: Stopped, instruction: Address) -> Result<Self, RemoteError> {
        let saved = task.registers()?;
        let mask = task.sigmask()?;
        task.set_sigmask(u64::MAX)?;
        Ok(Self {
            task,
            saved,
            mask,
            instruction,
            spawned: None,
        })
    }

    /// From here on uses the instruction of reel's own page.
    pub fn move_to_runtime(&mut self) {
        self.instruction = SYSCALL_INSTRUCTION;
    }

    /// The task, for its memory.
    pub fn task(&mut self) -> &mut Stopped {
        &mut self.task
    }

    /// The registers that the task will get back.
    pub fn saved(&mut self) -> &mut Registers {
        &mut self.saved
    }

    /// The task that the last call created.
    pub fn take_spawned(&mut self) -> Option<i32> {
        self.spawned.take()
    }

    /// Executes a call that must succeed.
    pub fn must(
        self,
        call: &'static str,
        number: libc::c_long,
        args: [u64; 6],
    ) -> Result<(Self, u64), RemoteError> {
        let tid = self.task.tid();
        let (remote, result) = self.call(number, args)?;
        match vocab::Errno::from_result(result) {
            Some(errno) => Err(RemoteError::Call { tid, call, errno }),
            None => Ok((remote, result as u64)),
        }
    }

    /// Executes a call and gives its result.
    pub fn call(
        mut self,
        number: libc::c_long,
        args: [u64; 6],
    ) -> Result<(Self, i64), RemoteError> {
        let mut registers = self.saved;
        registers.rip = self.instruction.0;
        registers.rax = number as u64;
        registers.orig_rax = u64::MAX;
        registers.set_syscall_args(args);
        self.task.set_registers(&registers)?;
        for _ in 0..STOPS_MAX {
            let (task, stop) = step(self.task)?;
            self.task = task;
            match stop {
                Stop::Spawned => self.spawned = Some(self.task.event_message()? as i32),
                Stop::Signal(Signal::TRAP) => {
                    let after = self.task.registers()?;
                    // The first trap may be the end of the call that the task was stopped in.
                    if after.rip != self.instruction.0 {
                        return Ok((self, after.syscall_result()));
                    }
                }
                Stop::Seccomp | Stop::Exec | Stop::Trap | Stop::Syscall => {}
                stop => {
                    return Err(RemoteError::Unexpected {
                        tid: self.task.tid(),
                        stop,
                    });
                }
            }
        }
        Err(RemoteError::Unexpected {
            tid: self.task.tid(),
            stop: Stop::Trap,
        })
    }

    /// Gives the task back as it was, with `saved` as registers.
    pub fn finish(mut self) -> Result<Stopped, RemoteError> {
        self.task.set_registers(&self.saved)?;
        self.task.set_sigmask(self.mask)?;
        Ok(self.task)
    }
}

fn step(task: Stopped) -> Result<(Stopped, Stop), RemoteError> {
    let tid = task.tid();
    let running = task.resume(Resume::Step, None)?;
    match wait_until_stopped(running)? {
        Outcome::Stopped(task, stop) => Ok((task, stop)),
        Outcome::Dead(status) => Err(RemoteError::Died { tid, status }),
    }
}

fn wait_until_stopped(running: Running) -> Result<Outcome, Error> {
    loop {
        if let Some(report) = wait_for(&running, Waiting::Block)? {
            return Ok(running.accept(report));
        }
    }
}
