//! The kernel interface as data: what every system call of Linux 6.18 on x86-64 reads and writes,
//! whether it may block, and what recorder and replayer do with it.
//!
//! Pure: no I/O, no process. A call is a number and six registers; the calling task's memory is
//! behind a trait. Knowledge is rows (`calls/`), not branches: the few functions here interpret
//! them. Start with [`Syscall`] and [`Kind`]; then [`capacity`] and [`outputs`].

#![forbid(unsafe_code)]

mod arg;
mod call;
mod calls;
mod capacity;
mod format;
mod inputs;
mod length;
mod markdown;
mod memory;
mod names;
mod outputs;
mod structs;
mod syscall;
mod table;
mod vector;
mod windows;

pub use arg::{Arg, Direction, Kind, Layout, Length, Names, Nested, Pointer, When};
pub use call::{Call, blocks, operation, replay, support};
pub use capacity::{Output, Place, capacity};
pub use format::format;
pub use inputs::inputs;
pub use markdown::syscalls_markdown;
pub use memory::{Memory, Unreadable};
pub use outputs::{outputs, outputs_within};
pub use structs::{Field, FieldKind, Struct};
pub use syscall::{
    Blocks, Family, Multiplexer, Operation, Replay, ResultKind, Selector, Shape, Support, Syscall,
    Unknown,
};
pub use table::{row, rows};
pub use windows::{unknown_name, windows, windows_behind};
