//! The tracer's own signals: passed on to the program; and a ticker that ends long waits.

use crate::Error;
use vocab::Signal;

/// Signals that ask a program to end: they reach the recorded program, not the tracer.
const TERMINATION: [libc::c_int; 4] = [libc::SIGINT, libc::SIGTERM, libc::SIGHUP, libc::SIGQUIT];

/// Blocks the termination signals for the calling thread and those it starts later; gives the
/// mask from before, for the program. Call it before any other thread exists.
pub fn block_termination_signals() -> u64 {
    let mut set = 0_u64;
    for signal in TERMINATION {
        set |= Signal(signal).bit();
    }
    let mut before = 0_u64;
    // SAFETY: the kernel reads and writes masks of its own size, 8 bytes.
    unsafe {
        libc::syscall(
            libc::SYS_rt_sigprocmask,
            libc::SIG_BLOCK,
            &raw const set,
            &raw mut before,
            8_usize,
        );
    }
    before
}

/// Passes termination signals on to `pid`, on the calling thread, until the process ends. A signal
/// that the terminal sent reached the program as well and isn't sent again.
pub fn forward_signals(pid: i32) -> ! {
    loop {
        // SAFETY: an empty set is filled with valid signal numbers; the kernel writes one siginfo.
        let (signal, code) = unsafe {
            let mut set: libc::sigset_t = std::mem::zeroed();
            libc::sigemptyset(&raw mut set);
            for signal in TERMINATION {
                libc::sigaddset(&raw mut set, signal);
            }
            let mut info: libc::siginfo_t = std::mem::zeroed();
            (
                libc::sigwaitinfo(&raw const set, &raw mut info),
                info.si_code,
            )
        };
        let from_terminal = code == libc::SI_KERNEL;
        if signal > 0 && !from_terminal {
            // The program may be gone already: then there is nobody to tell.
            let _ = send_to_process(pid, Signal(signal));
        }
    }
}

/// Sends a signal to one task (`tgkill(2)`).
pub fn send_to_task(group: i32, tid: i32, signal: Signal) -> Result<(), Error> {
    // SAFETY: plain numbers.
    let result = unsafe { libc::syscall(libc::SYS_tgkill, group, tid, signal.0) };
    if result < 0 {
        Err(Error::last(tid, "tgkill"))
    } else {
        Ok(())
    }
}

/// Sends a signal to a process (`kill(2)`).
pub fn send_to_process(pid: i32, signal: Signal) -> Result<(), Error> {
    // SAFETY: plain numbers.
    if unsafe { libc::kill(pid, signal.0) } < 0 {
        Err(Error::last(pid, "kill"))
    } else {
        Ok(())
    }
}

/// A timer that interrupts the waits of the thread that made it, again and again: a blocked
/// `wait` then returns without a report.
#[derive(Debug)]
pub struct Ticker {
    timer: libc::timer_t,
}

/// Not used by the C library or by Rust.
const TICK_SIGNAL: libc::c_int = libc::SIGURG;

impl Ticker {
    /// Starts to tick every `milliseconds`.
    pub fn start(milliseconds: u32) -> std::io::Result<Self> {
        extern "C" fn nothing(_: libc::c_int) {}
        // SAFETY: zeroed structs of the C library are valid; the handler does nothing; the timer
        // goes to the calling thread, which is alive while it holds the ticker.
        unsafe {
            let mut action: libc::sigaction = std::mem::zeroed();
            action.sa_sigaction = nothing as extern "C" fn(libc::c_int) as usize;
            libc::sigaction(TICK_SIGNAL, &raw const action, std::ptr::null_mut());
            let mut event: libc::sigevent = std::mem::zeroed();
            event.sigev_notify = libc::SIGEV_THREAD_ID;
            event.sigev_signo = TICK_SIGNAL;
            event.sigev_notify_thread_id = libc::gettid();
            let mut timer: libc::timer_t = std::ptr::null_mut();
            if libc::timer_create(libc::CLOCK_MONOTONIC, &raw mut event, &raw mut timer) != 0 {
                return Err(std::io::Error::last_os_error());
            }
            let period = libc::timespec {
                tv_sec: i64::from(milliseconds / 1000),
                tv_nsec: i64::from(milliseconds % 1000) * 1_000_000,
            };
            let value = libc::itimerspec {
                it_interval: period,
                it_value: period,
            };
            libc::timer_settime(timer, 0, &raw const value, std::ptr::null_mut());
            Ok(Self { timer })
        }
    }
}

impl Drop for Ticker {
    fn drop(&mut self) {
        // SAFETY: our own timer, deleted once.
        unsafe { libc::timer_delete(self.timer) };
    }
}
