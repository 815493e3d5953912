//! A system call as a task makes it, and the rows that hold for it.

use crate::arg::Arg;
use crate::syscall::{Blocks, Multiplexer, Operation, Replay, Selector, Support, Syscall, Unknown};
use crate::table::row;
use vocab::{Address, Errno};

/// A system call as a task makes it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Call {
    /// Its number.
    pub number: u64,
    /// Its arguments, as the registers hold them.
    pub args: [u64; 6],
}

/// The operation that a multiplexed call asks for, if it has a row.
pub fn operation(call: &Call) -> Option<&'static Operation> {
    let multiplexer = row(call.number)?.multiplexer?;
    let selected = selected(call, multiplexer);
    multiplexer
        .operations
        .iter()
        .find(|row| selected & row.mask == row.number)
}

/// Whether this call may block.
pub fn blocks(call: &Call) -> Blocks {
    match (operation(call), row(call.number)) {
        (Some(operation), _) => operation.blocks,
        (None, Some(row)) => row.blocks,
        (None, None) => Blocks::Never,
    }
}

/// What the replayer does with this call.
pub fn replay(call: &Call) -> Replay {
    match (operation(call), row(call.number)) {
        (Some(operation), _) => operation.replay,
        (None, Some(row)) if !is_invalid(call, row) => row.replay,
        _ => Replay::Emulate,
    }
}

/// Whether the recorder lets this call through. The call's own row comes before its operation's; a
/// number without a row is refused.
pub fn support(call: &Call) -> Support {
    let Some(row) = row(call.number) else {
        return Support::Refused {
            errno: Errno::ENOSYS,
            why: "newer than what reel knows",
        };
    };
    match (row.support, operation(call)) {
        (Support::Supported, Some(operation)) => operation.support,
        (Support::Supported, None) if is_invalid(call, row) => Support::Refused {
            errno: Errno::EINVAL,
            why: "an operation newer than what reel knows",
        },
        (support, _) => support,
    }
}

fn is_invalid(call: &Call, row: &Syscall) -> bool {
    let invalid = row
        .multiplexer
        .is_some_and(|many| many.unknown == Unknown::Invalid);
    invalid && operation(call).is_none()
}

fn selected(call: &Call, multiplexer: &Multiplexer) -> u64 {
    match multiplexer.selector {
        Selector::Argument(index, mask) => call.raw(index) & u64::from(mask),
        Selector::Pair(high, low) => {
            (call.raw(high) & 0xffff_ffff) << 32 | call.raw(low) & 0xffff_ffff
        }
    }
}

impl Call {
    /// An argument as its register holds it; 0 for one that can't be.
    pub(crate) fn raw(&self, index: u8) -> u64 {
        self.args.get(usize::from(index)).copied().unwrap_or(0)
    }

    /// An argument as far as the kernel looks at it.
    pub(crate) fn value(&self, index: u8) -> u64 {
        let raw = self.raw(index);
        match self.arg(index) {
            Some(arg) if arg.kind.bits() == 32 => raw & 0xffff_ffff,
            _ => raw,
        }
    }

    /// An argument as a pointer.
    pub(crate) fn pointer(&self, index: u8) -> Address {
        Address(self.raw(index))
    }

    /// What an argument is.
    pub(crate) fn arg(&self, index: u8) -> Option<&'static Arg> {
        let row = row(self.number)?;
        let index = usize::from(index);
        let Some((operation, from)) = operation(self).zip(row.multiplexer.map(|many| many.from))
        else {
            return row.args.get(index);
        };
        match index.checked_sub(usize::from(from)) {
            Some(index) => operation.args.get(index),
            None => row.args.get(index),
        }
    }

    /// All arguments with their positions.
    pub(crate) fn signature(&self) -> impl Iterator<Item = (u8, &'static Arg)> + use<> {
        let call = *self;
        (0..6).map_while(move |index| Some((index, call.arg(index)?)))
    }
}
