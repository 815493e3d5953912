//! Reports of tracees: what the kernel says about their stops and ends.

use crate::{Error, Running, Stopped};
use vocab::Signal;

/// What `waitpid(2)` said about one task, not yet acted on.
#[derive(Debug)]
#[must_use = "a report that is dropped loses its task"]
pub struct Report {
    tid: i32,
    status: i32,
}

/// A report, decoded.
#[derive(Debug)]
pub enum Outcome {
    /// The task stopped.
    Stopped(Stopped, Stop),
    /// The task ended and is reaped; the status is `wait(2)`'s.
    Dead(i32),
}

/// Why a task stopped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stop {
    /// At the entry or the exit of a system call.
    Syscall,
    /// Before a system call that the seccomp filter hands to the tracer.
    Seccomp,
    /// A task was created: by `clone`, `fork` or `vfork`. The message is its tid.
    Spawned,
    /// The child of a vfork gave the memory back.
    VforkDone,
    /// A new program. The message is the tid that the task had before.
    Exec,
    /// The task is about to end. The message is its status.
    Exit,
    /// A signal is about to be delivered.
    Signal(Signal),
    /// The thread group was stopped by this signal.
    Group(Signal),
    /// The first stop of a new task, the answer to an interrupt, or the end of a group-stop.
    Trap,
    /// An event that this crate doesn't know, with its number.
    Unknown(i32),
}

/// Whether a wait may block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Waiting {
    /// Until there is a report, or a signal interrupts the wait.
    Block,
    /// Not at all.
    Poll,
}

impl Report {
    /// Whom it is about.
    pub fn tid(&self) -> i32 {
        self.tid
    }

    /// Decodes a report for a task that nobody holds: a new one.
    pub fn adopt(self) -> Outcome {
        if libc::WIFEXITED(self.status) || libc::WIFSIGNALED(self.status) {
            return Outcome::Dead(self.status);
        }
        Outcome::Stopped(Stopped::new(self.tid), self.stop())
    }

    fn stop(&self) -> Stop {
        let signal = Signal((self.status >> 8) & 0xff);
        match self.status >> 16 {
            0 if signal.0 == libc::SIGTRAP | 0x80 => Stop::Syscall,
            0 => Stop::Signal(signal),
            libc::PTRACE_EVENT_SECCOMP => Stop::Seccomp,
            libc::PTRACE_EVENT_CLONE | libc::PTRACE_EVENT_FORK | libc::PTRACE_EVENT_VFORK => {
                Stop::Spawned
            }
            libc::PTRACE_EVENT_VFORK_DONE => Stop::VforkDone,
            libc::PTRACE_EVENT_EXEC => Stop::Exec,
            libc::PTRACE_EVENT_EXIT => Stop::Exit,
            libc::PTRACE_EVENT_STOP if signal == Signal::TRAP => Stop::Trap,
            libc::PTRACE_EVENT_STOP => Stop::Group(signal),
            event => Stop::Unknown(event),
        }
    }
}

/// The next report of any tracee; `None` if there is none yet or a signal interrupted the wait.
/// Says [`Error::Gone`] when there is no tracee left.
pub fn wait_any(waiting: Waiting) -> Result<Option<Report>, Error> {
    wait(-1, waiting)
}

/// The next report of one task.
pub fn wait_for(task: &Running, waiting: Waiting) -> Result<Option<Report>, Error> {
    wait(task.tid(), waiting)
}

fn wait(tid: i32, waiting: Waiting) -> Result<Option<Report>, Error> {
    let block = if waiting == Waiting::Poll {
        libc::WNOHANG
    } else {
        0
    };
    let mut status = 0;
    // SAFETY: the kernel writes one int.
    let found = unsafe { libc::waitpid(tid, &raw mut status, libc::__WALL | block) };
    match found {
        0 => Ok(None),
        -1 => match std::io::Error::last_os_error().raw_os_error() {
            Some(libc::EINTR) => Ok(None),
            Some(libc::ECHILD) => Err(Error::Gone { tid }),
            _ => Err(Error::last(tid, "waitpid")),
        },
        tid => Ok(Some(Report { tid, status })),
    }
}
