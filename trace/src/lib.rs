//! The recording on disk: bytes and values. Knows no process.
//!
//! A trace is a directory of streams, each a file: the header, the events, their index, the table
//! of stored files, and the summary that marks a clean end; and of the stored files themselves.
//! `docs/format.md` describes it byte by byte.
//!
//! Everything that is read is untrusted. Lengths are checked against limits and against what is
//! there, then checksums, then versions, then meanings; nothing is allocated by a length that
//! wasn't checked; no file is opened through a link or by a recorded path.

#![forbid(unsafe_code)]

pub mod check;
mod checksum;
mod chunk;
mod codec;
mod dir;
mod error;
mod event;
mod file;
#[doc(hidden)]
pub mod fuzzing;
mod header;
mod index;
pub mod limits;
pub mod place;
mod prologue;
mod reader;
mod source;
pub mod store;
mod stream;
mod wire;
mod writer;

pub use check::check;
pub use error::{Damage, Malformed, ReadError, WriteError};
pub use event::*;
pub use file::{ContentHash, FileOrigin, FileRecord};
pub use header::{Buffering, Cpu, CpuidLeaf, Header, Options, Summary, TraceId, Trapping, Uname};
pub use reader::{Ending, Events, Progress, Reader};
pub use stream::StreamKind;
pub use writer::Writer;
