//! The words of reel as types: addresses, tasks, events, positions, signals and errno values.
//! No I/O, no process, no file. Numbers that must not mix have types of their own.

mod address;
mod errno;
mod signal;

pub use address::{Address, AddressRange, PAGE_SIZE};
pub use errno::Errno;
pub use signal::Signal;

use serde::{Deserialize, Serialize};
use std::fmt;

/// A kernel thread id as the *recorded* program saw it in reel's own pid namespace.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Tid(pub i32);

/// The number of an event in a recording: 0 is the first.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, Debug,
)]
pub struct EventNumber(pub u64);

/// How often an address was reached since the task's last event: 1 is the first time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Debug)]
pub struct Occurrence(pub u64);

/// The point just before a task executes the instruction at `address` for the `occurrence`-th time
/// since `event`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Debug)]
pub struct Position {
    /// The last event of the task before the point.
    pub event: EventNumber,
    /// The instruction that is about to be executed.
    pub address: Address,
    /// Which of its executions.
    pub occurrence: Occurrence,
}

impl EventNumber {
    /// The event after this one.
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for EventNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for Tid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Tid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
