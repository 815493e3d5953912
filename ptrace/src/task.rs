//! Traced tasks in their two states.

use crate::raw::{ptrace, ptrace_with};
use crate::{Error, Outcome, Report};
use arch::{Registers, XState};
use std::marker::PhantomData;
use vocab::{Address, Signal};

/// The size of a `siginfo_t` in bytes.
pub const SIGINFO_BYTES: usize = 128;

/// More than any XSAVE area of today (AMX: 11,008 bytes).
const XSTATE_BYTES_MAX: usize = 64 * 1024;
const NT_X86_XSTATE: usize = 0x202;
const PTRACE_GETSIGMASK: libc::c_uint = 0x420a;
const PTRACE_SETSIGMASK: libc::c_uint = 0x420b;
const PTRACE_PEEKSIGINFO: libc::c_uint = 0x4209;
const PTRACE_SYSEMU: libc::c_uint = 31;
const PTRACE_LISTEN: libc::c_uint = 0x4208;
const PTRACE_INTERRUPT: libc::c_uint = 0x4207;

/// A traced task in a ptrace stop. Not cloneable, and bound to the tracing thread.
#[derive(Debug)]
#[must_use = "a stopped task that is dropped stays stopped"]
pub struct Stopped {
    tid: i32,
    bound: PhantomData<*const ()>,
}

/// A traced task that runs, is blocked in the kernel, or is dying.
#[derive(Debug)]
#[must_use]
pub struct Running {
    tid: i32,
    bound: PhantomData<*const ()>,
}

/// How far a task is resumed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Resume {
    /// To the next signal, event or filtered system call.
    Continue,
    /// Also to the next entry or exit of a system call.
    Syscall,
    /// To the entry of the next system call, which is then not executed.
    Sysemu,
    /// For one instruction.
    Step,
}

/// One of a task's two queues of pending signals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Queue {
    /// Signals to this task.
    Task,
    /// Signals to its thread group.
    Group,
}

impl Stopped {
    pub(crate) fn new(tid: i32) -> Self {
        Self {
            tid,
            bound: PhantomData,
        }
    }

    /// The kernel's id of the task, in the tracer's pid namespace.
    pub fn tid(&self) -> i32 {
        self.tid
    }

    /// Reads the general registers.
    pub fn registers(&self) -> Result<Registers, Error> {
        let mut registers = Registers::default();
        ptrace_with(
            libc::PTRACE_GETREGS,
            self.tid,
            0,
            &mut registers,
            "PTRACE_GETREGS",
        )?;
        Ok(registers)
    }

    /// Writes the general registers.
    pub fn set_registers(&mut self, registers: &Registers) -> Result<(), Error> {
        let mut copy = *registers;
        ptrace_with(
            libc::PTRACE_SETREGS,
            self.tid,
            0,
            &mut copy,
            "PTRACE_SETREGS",
        )
    }

    /// Reads the extended state.
    pub fn xstate(&self) -> Result<XState, Error> {
        let mut bytes = vec![0_u8; XSTATE_BYTES_MAX];
        let mut vector = io_vector(&mut bytes);
        let request = libc::PTRACE_GETREGSET;
        ptrace_with(
            request,
            self.tid,
            NT_X86_XSTATE,
            &mut vector,
            "PTRACE_GETREGSET",
        )?;
        bytes.truncate(vector.iov_len);
        Ok(XState::from_bytes(bytes))
    }

    /// Writes the extended state.
    pub fn set_xstate(&mut self, state: &XState) -> Result<(), Error> {
        let mut bytes = state.as_bytes().to_vec();
        let mut vector = io_vector(&mut bytes);
        let request = libc::PTRACE_SETREGSET;
        ptrace_with(
            request,
            self.tid,
            NT_X86_XSTATE,
            &mut vector,
            "PTRACE_SETREGSET",
        )
    }

    /// The information of the signal that this signal-delivery-stop is about.
    pub fn siginfo(&self) -> Result<[u8; SIGINFO_BYTES], Error> {
        let mut info = [0_u8; SIGINFO_BYTES];
        ptrace_with(
            libc::PTRACE_GETSIGINFO,
            self.tid,
            0,
            &mut info,
            "PTRACE_GETSIGINFO",
        )?;
        Ok(info)
    }

    /// Replaces that information.
    pub fn set_siginfo(&mut self, info: &[u8; SIGINFO_BYTES]) -> Result<(), Error> {
        let mut copy = *info;
        ptrace_with(
            libc::PTRACE_SETSIGINFO,
            self.tid,
            0,
            &mut copy,
            "PTRACE_SETSIGINFO",
        )
    }

    /// The number that came with the last event: the new task, the exit status...
    pub fn event_message(&self) -> Result<u64, Error> {
        let mut message: libc::c_ulong = 0;
        ptrace_with(
            libc::PTRACE_GETEVENTMSG,
            self.tid,
            0,
            &mut message,
            "PTRACE_GETEVENTMSG",
        )?;
        Ok(message)
    }

    /// The blocked signals.
    pub fn sigmask(&self) -> Result<u64, Error> {
        let mut mask = 0_u64;
        ptrace_with(
            PTRACE_GETSIGMASK,
            self.tid,
            8,
            &mut mask,
            "PTRACE_GETSIGMASK",
        )?;
        Ok(mask)
    }

    /// Sets the blocked signals.
    pub fn set_sigmask(&mut self, mask: u64) -> Result<(), Error> {
        let mut copy = mask;
        ptrace_with(
            PTRACE_SETSIGMASK,
            self.tid,
            8,
            &mut copy,
            "PTRACE_SETSIGMASK",
        )
    }

    /// The signals waiting in one of the two queues; at most the first 64.
    pub fn pending(&self, queue: Queue) -> Result<Vec<Signal>, Error> {
        const MOST: usize = 64;
        let mut arguments = PeekSiginfo {
            offset: 0,
            flags: u32::from(queue == Queue::Group),
            count: 1,
        };
        let mut signals = Vec::new();
        while signals.len() < MOST {
            let mut info = [0_u8; SIGINFO_BYTES];
            // SAFETY: the kernel reads `arguments` and writes at most one siginfo_t to `info`.
            let count = unsafe {
                libc::ptrace(
                    PTRACE_PEEKSIGINFO,
                    self.tid,
                    std::ptr::from_mut(&mut arguments),
                    info.as_mut_ptr(),
                )
            };
            match count {
                -1 => return Err(Error::last(self.tid, "PTRACE_PEEKSIGINFO")),
                0 => break,
                _ => signals.push(signal_of(&info)),
            }
            arguments.offset += 1;
        }
        Ok(signals)
    }

    /// Resumes the task, with a signal if this is a signal-delivery-stop. A task that was killed
    /// meanwhile counts as running: its end will be reported.
    pub fn resume(self, how: Resume, signal: Option<Signal>) -> Result<Running, Error> {
        let request = match how {
            Resume::Continue => libc::PTRACE_CONT,
            Resume::Syscall => libc::PTRACE_SYSCALL,
            Resume::Sysemu => PTRACE_SYSEMU,
            Resume::Step => libc::PTRACE_SINGLESTEP,
        };
        let number = signal.map_or(0, |signal| signal.0 as usize);
        self.leave(request, number, "resuming")
    }

    /// Leaves a group-stop in force but lets the task report its end (`PTRACE_LISTEN`).
    pub fn listen(self) -> Result<Running, Error> {
        self.leave(PTRACE_LISTEN, 0, "PTRACE_LISTEN")
    }

    /// Gives the task up: it runs on untraced.
    pub fn detach(self) -> Result<(), Error> {
        self.leave(libc::PTRACE_DETACH, 0, "PTRACE_DETACH")
            .map(|_| ())
    }

    fn leave(
        self,
        request: libc::c_uint,
        data: usize,
        what: &'static str,
    ) -> Result<Running, Error> {
        match ptrace(request, self.tid, 0, data, what) {
            Ok(_) | Err(Error::Gone { .. }) => Ok(Running {
                tid: self.tid,
                bound: PhantomData,
            }),
            Err(error) => Err(error),
        }
    }

    /// Writes one word even where the program may not write.
    pub(crate) fn poke(tid: i32, address: Address, word: u64) -> Result<(), Error> {
        ptrace(
            libc::PTRACE_POKEDATA,
            tid,
            address.0 as usize,
            word as usize,
            "PTRACE_POKEDATA",
        )?;
        Ok(())
    }
}

impl Running {
    /// The kernel's id of the task.
    pub fn tid(&self) -> i32 {
        self.tid
    }

    /// Asks the task to stop soon, wherever it is (`PTRACE_INTERRUPT`).
    pub fn interrupt(&self) -> Result<(), Error> {
        ptrace(PTRACE_INTERRUPT, self.tid, 0, 0, "PTRACE_INTERRUPT").map(|_| ())
    }

    /// Takes the kernel's report for this task.
    pub fn accept(self, report: Report) -> Outcome {
        assert_eq!(self.tid, report.tid(), "a report for another task");
        report.adopt()
    }
}

/// `struct ptrace_peeksiginfo_args` (ptrace(2)).
#[repr(C)]
struct PeekSiginfo {
    offset: u64,
    flags: u32,
    count: i32,
}

fn io_vector(bytes: &mut [u8]) -> libc::iovec {
    libc::iovec {
        iov_base: bytes.as_mut_ptr().cast(),
        iov_len: bytes.len(),
    }
}

fn signal_of(info: &[u8; SIGINFO_BYTES]) -> Signal {
    Signal(i32::from_le_bytes([info[0], info[1], info[2], info[3]]))
}

/// The head of a task's list of robust futexes and the length that was registered with it
/// (`get_robust_list(2)`); `None` where the kernel doesn't tell.
pub fn robust_list(tid: i32) -> Option<(Address, u64)> {
    let mut head = 0_u64;
    let mut length = 0_u64;
    // SAFETY: the kernel writes one pointer and one size.
    let result = unsafe {
        libc::syscall(
            libc::SYS_get_robust_list,
            tid,
            std::ptr::from_mut(&mut head),
            std::ptr::from_mut(&mut length),
        )
    };
    (result == 0).then_some((Address(head), length))
}
