//! Everything in a trace that could grow, with a limit, a name and a reason. The writer refuses
//! what is above them, so a reader that meets such a value knows that the trace is damaged or
//! hostile.

/// The version of the format as a whole: prologues, chunk headers, names of files.
pub const FORMAT_VERSION: u32 = 1;

/// A chunk of events is closed when it holds this many bytes before compression: big enough for
/// zstd to find repetition, small enough to enter a recording within a millisecond or two.
pub const CHUNK_TARGET_BYTES: usize = 256 << 10;

/// The longest encoded event. The kernel moves at most 2 GiB − 4 KiB in one call (`MAX_RW_COUNT`,
/// `read(2)`); the rest is room for everything else in the event.
pub const MAX_EVENT_BYTES: usize = (2 << 30) + (4 << 20);

/// The most bytes of an event that may be structure and not the contents of byte strings. One
/// byte of structure can become about 100 bytes of memory; this bounds it to a few hundred MiB.
pub const MAX_EVENT_STRUCTURE_BYTES: usize = 4 << 20;

/// The longest payload of a chunk of events before compression: an almost full chunk and the
/// longest event.
pub const MAX_CHUNK_BYTES: usize = CHUNK_TARGET_BYTES + MAX_EVENT_BYTES + 16;

/// The longest payload of a chunk of the header, summary and file-table streams. The kernel
/// limits a program's arguments to 6 MiB (`execve(2)`); the rest is small.
pub const MAX_META_CHUNK_BYTES: usize = 8 << 20;

/// The longest prologue that a reader looks at, whatever the version.
pub const MAX_PROLOGUE_BYTES: usize = 4096;

/// Sealed chunks that wait for the writer thread hold at most this many bytes together; beyond,
/// the recorder waits. One larger chunk may be under way.
pub const MAX_QUEUED_BYTES: usize = 64 << 20;

/// The most files that a trace stores.
pub const MAX_FILES: u32 = 1 << 20;

/// The longest path that a file record holds: `PATH_MAX` and the kernel's ` (deleted)`.
pub const MAX_PATH_BYTES: usize = 4096 + 10;

/// The most entries that the index may have; 2^32 chunks of 256 KiB are a PiB.
pub const MAX_INDEX_ENTRIES: u64 = 1 << 32;

/// How long an event may wait in memory before the writer thread takes it, in milliseconds. Half
/// of the 100 ms that are promised; compressing and writing take the other half at worst.
pub const FLUSH_AFTER_MS: u64 = 50;

/// The most problems that a check lists.
pub const MAX_PROBLEMS: usize = 1000;

/// The most entries that a content store's cache of hashes keeps; it is read as a whole.
pub const MAX_CACHED_HASHES: usize = 16 << 10;
