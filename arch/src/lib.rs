//! The machine: general registers, extended state and the system-call convention of x86-64.
//! Knows no process.

mod registers;
mod xstate;

pub use registers::Registers;
pub use xstate::XState;
