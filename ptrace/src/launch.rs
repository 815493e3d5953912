//! Starting the first tracee.

use crate::raw::ptrace;
use crate::{Error, Filter, Outcome, Stop, Stopped, Waiting, wait_any};
use std::ffi::{CStr, CString};
use std::io::{Read, Write};
use std::os::fd::{AsRawFd, OwnedFd, RawFd};
use std::os::unix::ffi::OsStrExt;

/// What to start, and how.
#[derive(Debug)]
pub struct Launch {
    /// The executable's path; no search.
    pub path: CString,
    /// The arguments, with the program's name first.
    pub arguments: Vec<CString>,
    /// The environment, as `NAME=VALUE`.
    pub environment: Vec<CString>,
    /// Which system calls stop for the tracer.
    pub filter: Filter,
    /// The signals blocked at the program's start.
    pub sigmask: u64,
    /// Whether RDTSC traps in the program and what it starts.
    pub trap_tsc: TrapTsc,
    /// A descriptor that the program keeps, under this number.
    pub keep: Option<(OwnedFd, RawFd)>,
    /// Whether the kernel reports the coming end of each task (`PTRACE_O_TRACEEXIT`).
    pub exits: ReportExits,
}

/// Whether RDTSC and RDTSCP trap.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TrapTsc {
    /// They do, where the kernel can.
    Yes,
    /// They run.
    No,
}

/// Whether tasks stop before they end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReportExits {
    /// They do.
    Yes,
    /// Only their end is reported.
    No,
}

/// Why a program could not be started under ptrace.
#[derive(Debug, thiserror::Error)]
pub enum LaunchError {
    /// The kernel won't start the program.
    #[error("cannot execute {path}: {source}")]
    Exec {
        /// The program.
        path: String,
        /// The kernel's answer.
        source: std::io::Error,
    },
    /// A step of the preparation failed in the new process.
    #[error("{step} failed in the new process: {source}")]
    Step {
        /// Which.
        step: &'static str,
        /// The kernel's answer.
        source: std::io::Error,
    },
    /// The new process ended before it started the program.
    #[error("the new process died before it started the program (wait status {status:#x})")]
    Died {
        /// As `wait(2)` encodes it.
        status: i32,
    },
    /// An operation of the tracer failed.
    #[error("cannot trace the new process: {0}; `reel doctor` tells what this machine allows")]
    Trace(#[from] Error),
    /// Pipes or fork failed.
    #[error("cannot create a process: {0}")]
    Create(std::io::Error),
}

const STEPS: [&str; 5] = [
    "waiting for the tracer",
    "PR_SET_NO_NEW_PRIVS",
    "the seccomp filter",
    "dup3",
    "execve",
];
const STEP_EXEC: u8 = 4;

/// Starts a program and leaves it stopped before its `execve`, or past it where the filter
/// doesn't trace that call: the first stop is given as well.
pub fn launch(launch: &Launch) -> Result<(Stopped, Stop), LaunchError> {
    let (go_read, go_write) = pipe().map_err(LaunchError::Create)?;
    let (error_read, error_write) = pipe().map_err(LaunchError::Create)?;
    let argv = pointers(&launch.arguments);
    let envp = pointers(&launch.environment);
    // SAFETY: the child only makes system calls on values prepared above until it execs or exits.
    let child = unsafe { libc::fork() };
    match child {
        -1 => Err(LaunchError::Create(std::io::Error::last_os_error())),
        0 => {
            let failed = become_program(launch, &argv, &envp, go_read.as_raw_fd());
            report_and_exit(failed, error_write.as_raw_fd())
        }
        child => {
            drop((go_read, error_write));
            attach(launch, child, go_write, error_read)
        }
    }
}

fn attach(
    launch: &Launch,
    child: i32,
    go: OwnedFd,
    errors: OwnedFd,
) -> Result<(Stopped, Stop), LaunchError> {
    let seized = ptrace(
        libc::PTRACE_SEIZE,
        child,
        0,
        options(launch.exits),
        "PTRACE_SEIZE",
    );
    if let Err(error) = seized {
        drop(go);
        kill_and_reap(child);
        return Err(error.into());
    }
    let written = std::fs::File::from(go).write_all(&[1]);
    written.map_err(LaunchError::Create)?;
    first_stop(launch, errors)
}

fn first_stop(launch: &Launch, errors: OwnedFd) -> Result<(Stopped, Stop), LaunchError> {
    loop {
        let Some(report) = wait_any(Waiting::Block)? else {
            continue;
        };
        match report.adopt() {
            Outcome::Stopped(task, stop @ (Stop::Seccomp | Stop::Exec)) => return Ok((task, stop)),
            Outcome::Stopped(task, Stop::Signal(signal)) => {
                let _ = task.resume(crate::Resume::Continue, Some(signal))?;
            }
            Outcome::Stopped(task, _) => {
                let _ = task.resume(crate::Resume::Continue, None)?;
            }
            Outcome::Dead(status) => return Err(why_it_died(launch, errors, status)),
        }
    }
}

fn why_it_died(launch: &Launch, errors: OwnedFd, status: i32) -> LaunchError {
    let mut message = [0_u8; 5];
    if std::fs::File::from(errors)
        .read_exact(&mut message)
        .is_err()
    {
        return LaunchError::Died { status };
    }
    let [step, a, b, c, d] = message;
    let source = std::io::Error::from_raw_os_error(i32::from_le_bytes([a, b, c, d]));
    if step == STEP_EXEC {
        return LaunchError::Exec {
            path: launch.path.to_string_lossy().into_owned(),
            source,
        };
    }
    LaunchError::Step {
        step: STEPS[usize::from(step).min(STEPS.len() - 1)],
        source,
    }
}

fn options(exits: ReportExits) -> usize {
    let mut options = libc::PTRACE_O_EXITKILL
        | libc::PTRACE_O_TRACESYSGOOD
        | libc::PTRACE_O_TRACECLONE
        | libc::PTRACE_O_TRACEFORK
        | libc::PTRACE_O_TRACEVFORK
        | libc::PTRACE_O_TRACEVFORKDONE
        | libc::PTRACE_O_TRACEEXEC
        | libc::PTRACE_O_TRACESECCOMP;
    if exits == ReportExits::Yes {
        options |= libc::PTRACE_O_TRACEEXIT;
    }
    options as usize
}

/// Runs in the child; returns the step that failed.
fn become_program(
    launch: &Launch,
    argv: &[*const libc::c_char],
    envp: &[*const libc::c_char],
    go: RawFd,
) -> u8 {
    let mut byte = 0_u8;
    // SAFETY: reads one byte into a local.
    if unsafe { libc::read(go, (&raw mut byte).cast(), 1) } != 1 {
        return 0;
    }
    reset_signals(launch.sigmask);
    // SAFETY: plain numbers.
    if unsafe { libc::prctl(libc::PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) } != 0 {
        return 1;
    }
    if launch.trap_tsc == TrapTsc::Yes {
        // A kernel that can't is reported by `reel doctor`; recording goes on without.
        // SAFETY: plain numbers.
        unsafe { libc::prctl(libc::PR_SET_TSC, libc::PR_TSC_SIGSEGV, 0, 0, 0) };
    }
    if let Some((from, to)) = &launch.keep {
        // SAFETY: plain numbers.
        if unsafe { libc::dup2(from.as_raw_fd(), *to) } < 0 {
            return 3;
        }
    }
    if !launch.filter.install() {
        return 2;
    }
    // SAFETY: the path and the null-terminated arrays were prepared before the fork.
    unsafe { libc::execve(launch.path.as_ptr(), argv.as_ptr(), envp.as_ptr()) };
    STEP_EXEC
}

/// Undoes what the tracer changed of the inherited dispositions: Rust ignores SIGPIPE.
fn reset_signals(mask: u64) {
    // SAFETY: plain numbers, and a mask of the kernel's size that lives through the call.
    unsafe {
        libc::signal(libc::SIGPIPE, libc::SIG_DFL);
        libc::syscall(
            libc::SYS_rt_sigprocmask,
            libc::SIG_SETMASK,
            &raw const mask,
            0_usize,
            8_usize,
        );
    }
}

fn report_and_exit(step: u8, errors: RawFd) -> ! {
    // SAFETY: errno is the calling thread's; write reads five local bytes.
    unsafe {
        let [a, b, c, d] = (*libc::__errno_location()).to_le_bytes();
        let message = [step, a, b, c, d];
        libc::write(errors, message.as_ptr().cast(), message.len());
        libc::_exit(127)
    }
}

fn pipe() -> std::io::Result<(OwnedFd, OwnedFd)> {
    let (read, write) = std::io::pipe()?;
    Ok((read.into(), write.into()))
}

fn pointers(strings: &[CString]) -> Vec<*const libc::c_char> {
    let pointers = strings.iter().map(CString::as_c_str).map(CStr::as_ptr);
    pointers.chain([std::ptr::null()]).collect()
}

fn kill_and_reap(child: i32) {
    // SAFETY: our own child, not yet reaped.
    unsafe {
        libc::kill(child, libc::SIGKILL);
        libc::waitpid(child, std::ptr::null_mut(), 0);
    }
}

impl Launch {
    /// The bytes of a path as the kernel wants them; `None` if there is a NUL inside.
    pub fn c_string(text: &std::ffi::OsStr) -> Option<CString> {
        CString::new(text.as_bytes()).ok()
    }
}
