//! What a row of the table says about a system call, and about one operation of a multiplexed one.

use crate::arg::Arg;
use vocab::Errno;

/// A system call as the table knows it.
#[derive(Debug)]
pub struct Syscall {
    /// Its number on x86-64.
    pub number: u32,
    /// Its name in the manual pages.
    pub name: &'static str,
    /// What its arguments are.
    pub args: &'static [Arg],
    /// What its result is.
    pub result: ResultKind,
    /// Whether it may block.
    pub blocks: Blocks,
    /// What the replayer does with it.
    pub replay: Replay,
    /// Whether the recorder lets it through.
    pub support: Support,
    /// Where it belongs.
    pub family: Family,
    /// Whether the row is all that is needed.
    pub handler: Shape,
    /// Its operations, if it is several calls behind one number.
    pub multiplexer: Option<&'static Multiplexer>,
    /// What else should be known.
    pub note: &'static str,
}

/// Whether a call may wait for another task, for the outside or for time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Blocks {
    /// It returns by itself. Waiting for a disk counts as that.
    Never,
    /// It may wait, depending on its arguments.
    May,
}

/// What the replayer does with a call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Replay {
    /// Nothing is executed: the recorded result and memory are put in place.
    Emulate,
    /// The kernel has to do it again, because it shapes the process.
    Execute,
}

/// Whether the recorder lets a call through.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Support {
    /// Executed and recorded.
    Supported,
    /// Not executed: fails with an error of the kernel's.
    Refused {
        /// The error.
        errno: Errno,
        /// Why.
        why: &'static str,
    },
    /// Not executed: succeeds with 0.
    Pretended {
        /// Why.
        why: &'static str,
    },
}

/// Where a call belongs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Family {
    /// Files, directories and descriptors.
    File,
    /// Address spaces.
    Memory,
    /// Processes, threads, identities.
    Process,
    /// Signals.
    Signal,
    /// Sockets.
    Network,
    /// Clocks and timers.
    Time,
    /// System V and POSIX inter-process communication, futexes.
    Ipc,
    /// Scheduling and CPU placement.
    Scheduling,
    /// Waiting for many descriptors, and descriptors made of events.
    Event,
    /// Mounts and namespaces.
    Mount,
    /// The machine and its kernel.
    System,
    /// Kernel subsystems with an interface of their own.
    Subsystem,
    /// Numbers no longer or never in use.
    Obsolete,
}

/// Whether a row says all that the recorder has to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// The row is enough.
    Regular,
    /// The recorder has code of its own for it; the row describes the arguments.
    Irregular,
}

/// What a result is when it is no error.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ResultKind {
    /// A number, often 0.
    Number,
    /// A file descriptor.
    Fd,
    /// A process or thread id.
    Pid,
    /// An address.
    Address,
    /// A signal number.
    Signal,
    /// A number for people to read in base 16.
    Hex,
    /// Permissions, base 8.
    Mode,
    /// There is none: the call doesn't return.
    Never,
}

/// How a call that is several is told apart.
#[derive(Debug)]
pub struct Multiplexer {
    /// What chooses the operation.
    pub selector: Selector,
    /// The first argument that the operations' rows describe; those before it are as in the call's
    /// row.
    pub from: u8,
    /// The operations known.
    pub operations: &'static [Operation],
    /// What an operation without a row means.
    pub unknown: Unknown,
}

/// What chooses an operation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Selector {
    /// The low 32 bits of an argument, under a mask.
    Argument(u8, u32),
    /// Two arguments of 32 bits: the first in the high half.
    Pair(u8, u8),
}

/// What an operation without a row means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unknown {
    /// Nobody knows what it writes: to be recorded conservatively.
    Conservative,
    /// The call's own row holds for it.
    AsCall,
    /// The kernel refuses it.
    Invalid,
}

/// One operation of a multiplexed call.
#[derive(Debug)]
pub struct Operation {
    /// What the selector is.
    pub number: u64,
    /// Which bits of the selector have to be so.
    pub mask: u64,
    /// Its name in the kernel's headers.
    pub name: &'static str,
    /// The arguments from the multiplexer's `from` on.
    pub args: &'static [Arg],
    /// Whether it may block.
    pub blocks: Blocks,
    /// What the replayer does with it.
    pub replay: Replay,
    /// Whether the recorder lets it through.
    pub support: Support,
    /// What else should be known.
    pub note: &'static str,
}

impl Syscall {
    /// A regular call that never blocks.
    pub(crate) const fn new(
        number: u32,
        name: &'static str,
        family: Family,
        args: &'static [Arg],
    ) -> Self {
        Self {
            number,
            name,
            args,
            result: ResultKind::Number,
            blocks: Blocks::Never,
            replay: Replay::Emulate,
            support: Support::Supported,
            family,
            handler: Shape::Regular,
            multiplexer: None,
            note: "",
        }
    }

    pub(crate) const fn may_block(mut self) -> Self {
        self.blocks = Blocks::May;
        self
    }

    pub(crate) const fn executed(mut self) -> Self {
        self.replay = Replay::Execute;
        self
    }

    pub(crate) const fn irregular(mut self) -> Self {
        self.handler = Shape::Irregular;
        self
    }

    pub(crate) const fn gives(mut self, result: ResultKind) -> Self {
        self.result = result;
        self
    }

    pub(crate) const fn refused(mut self, errno: Errno, why: &'static str) -> Self {
        self.support = Support::Refused { errno, why };
        self
    }

    pub(crate) const fn pretended(mut self, why: &'static str) -> Self {
        self.support = Support::Pretended { why };
        self
    }

    pub(crate) const fn by(mut self, multiplexer: &'static Multiplexer) -> Self {
        self.multiplexer = Some(multiplexer);
        self
    }

    pub(crate) const fn note(mut self, note: &'static str) -> Self {
        self.note = note;
        self
    }
}

impl Operation {
    /// An operation that never blocks.
    pub(crate) const fn new(number: u64, name: &'static str, args: &'static [Arg]) -> Self {
        Self {
            number,
            mask: u64::MAX,
            name,
            args,
            blocks: Blocks::Never,
            replay: Replay::Emulate,
            support: Support::Supported,
            note: "",
        }
    }

    pub(crate) const fn masked(mut self, mask: u64) -> Self {
        self.mask = mask;
        self
    }

    pub(crate) const fn may_block(mut self) -> Self {
        self.blocks = Blocks::May;
        self
    }

    pub(crate) const fn executed(mut self) -> Self {
        self.replay = Replay::Execute;
        self
    }

    pub(crate) const fn refused(mut self, errno: Errno, why: &'static str) -> Self {
        self.support = Support::Refused { errno, why };
        self
    }

    pub(crate) const fn pretended(mut self, why: &'static str) -> Self {
        self.support = Support::Pretended { why };
        self
    }

    pub(crate) const fn note(mut self, note: &'static str) -> Self {
        self.note = note;
        self
    }
}

/// Rows of system calls: `NUMBER name(argument: kind, ...).builder(...);`.
macro_rules! calls {
    ($family:ident; $($number:literal $name:ident
        ( $($arg:tt : $kind:expr),* $(,)? ) $( . $builder:ident ( $($value:expr),* ) )* ;)*) => {
        /// The rows of this family.
        pub(crate) const ROWS: &[crate::syscall::Syscall] = {
            #[allow(unused_imports)]
            use crate::arg::{Kind::*, Direction::*, Layout::*, Length::*, When::*};
            #[allow(unused_imports)]
            use crate::arg::{reads, reads_many, updates, updates_many, writes, writes_many};
            #[allow(unused_imports)]
            use crate::{names, structs};
            #[allow(unused_imports)]
            use vocab::Errno;
            &[$(
                crate::syscall::Syscall::new(
                    $number,
                    stringify!($name),
                    crate::syscall::Family::$family,
                    const { &[$(crate::arg::Arg { name: stringify!($arg), kind: $kind }),*] },
                ) $( .$builder($($value),*) )*
            ),*]
        };
    };
}

/// Rows of operations: `NUMBER NAME(argument: kind, ...).builder(...);`.
macro_rules! operations {
    ($table:ident; $($number:literal $name:ident
        ( $($arg:tt : $kind:expr),* $(,)? ) $( . $builder:ident ( $($value:expr),* ) )* ;)*) => {
        /// The operations' rows.
        const $table: &[crate::syscall::Operation] = {
            #[allow(unused_imports)]
            use crate::arg::{Kind::*, Direction::*, Layout::*, Length::*, When::*};
            #[allow(unused_imports)]
            use crate::arg::{Nested, reads, reads_many, updates, updates_many};
            #[allow(unused_imports)]
            use crate::arg::{writes, writes_many};
            #[allow(unused_imports)]
            use crate::{names, structs};
            #[allow(unused_imports)]
            use vocab::Errno;
            &[$(
                crate::syscall::Operation::new(
                    $number,
                    stringify!($name),
                    const { &[$(crate::arg::Arg { name: stringify!($arg), kind: $kind }),*] },
                ) $( .$builder($($value),*) )*
            ),*]
        };
    };
}

pub(crate) use {calls, operations};
