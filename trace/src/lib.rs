//! The recording on disk: bytes and values. Knows no process.

mod event;

pub use event::*;
