//! Where in the events each chunk begins. It only saves time: an entry that isn't there or isn't
//! true is replaced by looking at the chunks themselves.
//!
//! ```text
//!  0  number of the chunk's first event  u64
//!  8  its count of events                u32
//! 12  zero                               u32
//! 16  the chunk's offset                 u64
//! 24  checksum                           u64   of the trace id and the 24 bytes before
//! ```

use crate::{
    ReadError, StreamKind, TraceId, checksum::checksum, prologue, source::Source, wire::Cursor,
};

/// The length of an entry.
pub(crate) const ENTRY_BYTES: usize = 32;

const COVERED_BYTES: usize = 24;

/// How many entries are read at once.
const ENTRIES_A_READ: u64 = 4096;

/// Where a chunk is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct IndexEntry {
    /// The number of its first event.
    pub(crate) first: u64,
    /// How many events it holds.
    pub(crate) count: u32,
    /// Where it begins.
    pub(crate) offset: u64,
}

impl IndexEntry {
    pub(crate) fn encode(&self, id: TraceId) -> [u8; ENTRY_BYTES] {
        let mut bytes = [0; ENTRY_BYTES];
        bytes[0..8].copy_from_slice(&self.first.to_le_bytes());
        bytes[8..12].copy_from_slice(&self.count.to_le_bytes());
        bytes[16..24].copy_from_slice(&self.offset.to_le_bytes());
        let sum = checksum(&[&id.0, &bytes[..COVERED_BYTES]]);
        bytes[24..32].copy_from_slice(&sum.to_le_bytes());
        bytes
    }

    fn decode(bytes: &[u8], id: TraceId) -> Option<Self> {
        let (covered, sum) = bytes.split_at_checked(COVERED_BYTES)?;
        if checksum(&[&id.0, covered]).to_le_bytes() != sum {
            return None;
        }
        let mut cursor = Cursor::new(covered);
        let (first, count) = (cursor.u64().ok()?, cursor.u32().ok()?);
        cursor.u32().ok()?;
        Some(Self {
            first,
            count,
            offset: cursor.u64().ok()?,
        })
    }

    /// The number of the event after the chunk's last.
    pub(crate) fn end(&self) -> u64 {
        self.first.saturating_add(u64::from(self.count))
    }

    /// Whether this can be the entry after `last`.
    fn follows(&self, last: Option<&Self>) -> bool {
        match last {
            None => self.first == 0 && self.offset == prologue::PROLOGUE_BYTES as u64,
            Some(last) => self.first == last.end() && self.offset > last.offset,
        }
    }
}

/// Where the entry with this number begins in the stream.
pub(crate) fn offset_of(entry: usize) -> u64 {
    (prologue::PROLOGUE_BYTES + entry * ENTRY_BYTES) as u64
}

/// Reads the entries up to the first that can't be true.
pub(crate) fn read(source: &impl Source, id: TraceId) -> Result<Vec<IndexEntry>, ReadError> {
    let io = |source| ReadError::Io {
        stream: StreamKind::Index,
        source,
    };
    let mut entries: Vec<IndexEntry> = Vec::new();
    if prologue::read(source, StreamKind::Index)? != id {
        return Ok(entries);
    }
    let start = prologue::PROLOGUE_BYTES as u64;
    let count = source.size().map_err(io)?.saturating_sub(start) / ENTRY_BYTES as u64;
    let count = count.min(crate::limits::MAX_INDEX_ENTRIES);
    let mut at = 0;
    while at < count {
        let block = (count - at).min(ENTRIES_A_READ);
        let mut bytes = vec![0; block as usize * ENTRY_BYTES];
        source
            .read_at(start + at * ENTRY_BYTES as u64, &mut bytes)
            .map_err(io)?;
        for entry in bytes.chunks_exact(ENTRY_BYTES) {
            match IndexEntry::decode(entry, id).filter(|entry| entry.follows(entries.last())) {
                Some(entry) => entries.push(entry),
                None => return Ok(entries),
            }
        }
        at += block;
    }
    Ok(entries)
}
