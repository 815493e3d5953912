//! Process control: the only crate that calls `ptrace(2)`, `wait(2)`, `process_vm_readv(2)` and
//! `seccomp(2)`. Mechanism only: what a stop means for a recording is decided elsewhere.
//!
//! A traced task is either [`Stopped`] or [`Running`]; each operation that changes the state
//! consumes the value and gives the other one. A [`Running`] task becomes stopped only by
//! accepting a [`Report`] that the kernel gave for it, so a state can't be forged.
//!
//! Death is an ordinary outcome: a task may vanish (SIGKILL) while it is stopped. Operations then
//! say [`Error::Gone`], and the next report for the task tells its end.

#![warn(missing_docs)]

mod error;
mod launch;
mod machine;
mod memory;
mod raw;
mod seccomp;
mod signals;
mod task;
mod wait;

pub use error::Error;
pub use launch::{Launch, LaunchError, ReportExits, TrapTsc, launch};
pub use machine::{
    CpuSet, affinity, cpu_identification, cpuid, cpuid_faulting, current_cpu, kernel_copy_file,
    monotonic_ns, own_tid, pidfd_fetch, pin_to_cpu, processor_id_of_tsc, read_tsc, same_open_file,
    set_stack_limit, stack_limit, tsc_trapping, xcr0,
};
pub use memory::{read_memory, read_memory_partial, write_memory};
pub use seccomp::Filter;
pub use signals::{
    Ticker, block_termination_signals, forward_signals, send_to_process, send_to_task,
};
pub use task::{Queue, Resume, Running, SIGINFO_BYTES, Stopped, robust_list};
pub use wait::{Outcome, Report, Stop, Waiting, wait_any, wait_for};
