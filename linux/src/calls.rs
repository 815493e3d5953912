//! The rows: one file for each family of calls, and one for each call that is several.

mod arch_prctl;
mod bpf;
mod event;
mod fcntl;
mod file;
mod futex;
mod ioctl;
mod ipc;
mod keyctl;
mod madvise;
mod memory;
mod mount;
mod network;
mod obsolete;
mod policy;
mod prctl;
mod process;
mod ptrace;
mod quota;
mod scheduling;
mod seccomp;
mod signal;
mod sockopt;
mod subsystem;
mod sysfs;
mod system;
mod sysv;
mod time;

use crate::arg::{Direction, Length, Nested};
use crate::syscall::Syscall;

/// All rows, family by family.
pub(crate) const FAMILIES: &[&[Syscall]] = &[
    file::ROWS,
    memory::ROWS,
    process::ROWS,
    signal::ROWS,
    network::ROWS,
    time::ROWS,
    ipc::ROWS,
    scheduling::ROWS,
    event::ROWS,
    mount::ROWS,
    system::ROWS,
    subsystem::ROWS,
    obsolete::ROWS,
];

/// The buffer behind `struct xattr_args`.
const XATTR_VALUE: &[Nested] = &[Nested {
    offset: 0,
    direction: Direction::Out,
    length: Length::Counted {
        base: 0,
        offset: 8,
        width: 4,
        times: 1,
    },
}];
