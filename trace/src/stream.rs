//! The streams that make up a trace, each a file of the trace directory.

use std::fmt;

/// A stream of a trace.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum StreamKind {
    /// What was recorded, where and how: one record.
    Header,
    /// The events.
    Events,
    /// Where in the events each chunk begins.
    Index,
    /// What is known of each stored file.
    Files,
    /// The mark of a clean end: one record.
    Summary,
}

/// The directory in a trace that holds the stored files.
pub(crate) const FILES_DIR: &str = "files";

impl StreamKind {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Header,
        Self::Events,
        Self::Index,
        Self::Files,
        Self::Summary,
    ];

    /// The name of its file.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Events => "events",
            Self::Index => "index",
            Self::Files => "file-table",
            Self::Summary => "summary",
        }
    }

    /// Its number in prologues and chunk headers.
    pub(crate) fn code(self) -> u16 {
        match self {
            Self::Header => 1,
            Self::Events => 2,
            Self::Index => 3,
            Self::Files => 4,
            Self::Summary => 5,
        }
    }

    /// The version of its records, which the reader must know. Grows with any change to what a
    /// record's bytes mean.
    pub(crate) fn record_version(self) -> u16 {
        match self {
            Self::Header => 1,
            Self::Events => 1,
            Self::Index => 1,
            Self::Files => 1,
            Self::Summary => 1,
        }
    }

    /// The longest payload that one of its chunks may have.
    pub(crate) fn max_chunk_bytes(self) -> usize {
        match self {
            Self::Events => crate::limits::MAX_CHUNK_BYTES,
            _ => crate::limits::MAX_META_CHUNK_BYTES,
        }
    }
}

impl fmt::Display for StreamKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.file_name())
    }
}
