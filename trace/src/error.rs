//! What can go wrong with a trace: one type for writing, one for reading; and the two kinds of
//! damage that reading finds, before and after the checksums.

use crate::{FileId, StreamKind};
use std::{io, path::PathBuf, sync::Arc};
use vocab::EventNumber;

/// Why a trace couldn't be written.
#[derive(thiserror::Error, Debug)]
pub enum WriteError {
    /// The directory is there and something is in it.
    #[error("{} is not empty: choose another directory for the trace", .0.display())]
    NotEmpty(PathBuf),
    /// The directory or something in it couldn't be created.
    #[error("can't create {}: {source}", path.display())]
    Create {
        /// What.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Writing a stream failed; the trace ends at what was written before.
    #[error("can't write the {stream} of the trace {}: {source}", path.display())]
    Write {
        /// Which trace.
        path: PathBuf,
        /// Which of its streams.
        stream: StreamKind,
        /// Why. Shared, because every later call reports it again.
        source: Arc<io::Error>,
    },
    /// The writer thread ended by a bug in reel.
    #[error("the trace's writer thread died: this is a bug in reel")]
    ThreadDied,
    /// A value is over a limit of the format.
    #[error("{what} of {size} is more than a trace can hold ({limit})")]
    TooLarge {
        /// Of what.
        what: &'static str,
        /// How much there was.
        size: u64,
        /// How much there may be.
        limit: u64,
    },
    /// A value couldn't be encoded.
    #[error("can't encode a record of the {stream}: {source}: this is a bug in reel")]
    Encode {
        /// For which stream.
        stream: StreamKind,
        /// Why.
        source: postcard::Error,
    },
    /// A file that the program uses couldn't be stored.
    #[error("can't store {} in the trace: {source}", path.display())]
    StoreFile {
        /// The file, as the program named it.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Something that is not a regular file was to be stored.
    #[error("can't store {} in the trace: it is not a regular file", .0.display())]
    NotRegular(PathBuf),
}

/// Why a trace couldn't be read.
#[derive(thiserror::Error, Debug)]
pub enum ReadError {
    /// There is no trace.
    #[error("{} is not a recording: {why}", path.display())]
    NotATrace {
        /// Where it was looked for.
        path: PathBuf,
        /// Why it isn't one.
        why: String,
    },
    /// The operating system failed.
    #[error("can't read the {stream} of the trace: {source}")]
    Io {
        /// Which stream.
        stream: StreamKind,
        /// Why.
        source: io::Error,
    },
    /// A stream has a version that this reel doesn't know.
    #[error(
        "the {stream} has version {found}; this reel reads version {known}: replay it with the reel that recorded it"
    )]
    Version {
        /// Which stream.
        stream: StreamKind,
        /// Its version.
        found: u32,
        /// The version that is understood.
        known: u32,
    },
    /// Bytes are not as they were written.
    #[error("the {stream} of the trace is damaged at byte {offset}: {damage}")]
    Damaged {
        /// Which stream.
        stream: StreamKind,
        /// Where.
        offset: u64,
        /// What.
        damage: Damage,
    },
    /// Bytes are as they were written but mean nothing: a hostile trace or a bug.
    #[error("record {record} of the {stream} (chunk at byte {offset}) makes no sense: {source}")]
    Malformed {
        /// Which stream.
        stream: StreamKind,
        /// Where its chunk begins.
        offset: u64,
        /// Which record, counted from the beginning of the stream.
        record: u64,
        /// Why.
        source: Malformed,
    },
    /// An event beyond the end was asked for.
    #[error("there is no event {wanted}: the trace has {available}")]
    NoSuchEvent {
        /// Which.
        wanted: EventNumber,
        /// How many there are.
        available: u64,
    },
    /// A file that is not in the trace was asked for.
    #[error("there is no file {} in the trace: it stores {available}", id.0)]
    NoSuchFile {
        /// Which.
        id: FileId,
        /// How many there are.
        available: usize,
    },
    /// A stored file couldn't be opened.
    #[error("can't open file {} of the trace: {source}", id.0)]
    OpenFile {
        /// Which.
        id: FileId,
        /// Why.
        source: io::Error,
    },
    /// A stored file is not as long as its record says.
    #[error("file {} of the trace has {found} bytes instead of {recorded}: the trace is damaged", id.0)]
    FileSize {
        /// Which.
        id: FileId,
        /// Its size.
        found: u64,
        /// The size in its record.
        recorded: u64,
    },
}

/// What is wrong with bytes that don't pass as a prologue or chunk.
#[derive(thiserror::Error, Clone, PartialEq, Eq, Debug)]
pub enum Damage {
    /// The file is shorter than its prologue.
    #[error("the file ends inside its prologue")]
    ShortPrologue,
    /// The file doesn't begin as a file of a trace does.
    #[error("this is not a file of a recording")]
    Magic,
    /// The prologue's length is impossible.
    #[error("a prologue of {0} bytes is impossible")]
    PrologueLength(u32),
    /// The prologue's checksum is wrong.
    #[error("the prologue's checksum is wrong")]
    PrologueChecksum,
    /// The file belongs to another stream.
    #[error("this is stream {0}, in the wrong place")]
    WrongStream(u32),
    /// The file belongs to another trace.
    #[error("this belongs to another trace")]
    WrongTrace,
    /// Where a chunk should begin, none does.
    #[error("no chunk begins here")]
    ChunkMagic,
    /// A chunk header's checksum is wrong.
    #[error("the chunk header's checksum is wrong")]
    ChunkHeaderChecksum,
    /// A chunk payload's checksum is wrong.
    #[error("the chunk's checksum is wrong")]
    ChunkChecksum,
    /// A chunk's field is over its limit.
    #[error("the chunk's {field} is {value}, over the limit of {limit}")]
    ChunkLimit {
        /// Which field.
        field: &'static str,
        /// Its value.
        value: u64,
        /// The most it may be.
        limit: u64,
    },
    /// A chunk says that it has no record.
    #[error("the chunk is empty")]
    EmptyChunk,
    /// A chunk is compressed in an unknown way.
    #[error("the chunk's compression {0} is unknown")]
    Codec(u32),
    /// A chunk doesn't decompress to its length.
    #[error("the chunk doesn't decompress")]
    Decompress,
    /// A chunk begins with another record than the one after the last.
    #[error("the chunk begins with record {found}; {expected} is missing")]
    Sequence {
        /// The next record.
        expected: u64,
        /// The chunk's first record.
        found: u64,
    },
    /// A stream that was ended cleanly is shorter than it should be.
    #[error("the stream ends after {found} records of {expected}")]
    Missing {
        /// How many records were written.
        expected: u64,
        /// How many there are.
        found: u64,
    },
    /// A stream that was ended cleanly goes on after its end.
    #[error("the stream has more than its {0} records")]
    Surplus(u64),
}

/// Why bytes with a right checksum can't be decoded.
#[derive(thiserror::Error, Clone, PartialEq, Eq, Debug)]
pub enum Malformed {
    /// The record ends too soon.
    #[error("it ends too soon")]
    Truncated,
    /// A number has more than 64 bits.
    #[error("a number has more than 64 bits")]
    Varint,
    /// There are bytes after the record's end.
    #[error("{0} bytes are left over")]
    Trailing(usize),
    /// A tag has no meaning.
    #[error("{what} {value} is unknown")]
    Tag {
        /// Of what.
        what: &'static str,
        /// The tag.
        value: u64,
    },
    /// A count or length is over its limit.
    #[error("{what} of {value} is over the limit of {limit}")]
    Limit {
        /// Of what.
        what: &'static str,
        /// How much.
        value: u64,
        /// The most it may be.
        limit: u64,
    },
    /// A value that postcard encoded can't be decoded.
    #[error("{0}")]
    Postcard(postcard::Error),
}
