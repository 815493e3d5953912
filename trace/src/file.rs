//! What a trace says of a file that it stores.

use crate::{FileId, Malformed, limits::MAX_PATH_BYTES};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A file stored in a trace.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FileRecord {
    /// Its number, which is also its name in the trace.
    pub id: FileId,
    /// Its size in bytes.
    pub size: u64,
    /// The BLAKE3 hash of its contents.
    pub hash: ContentHash,
    /// Where it came from: the path of the file with these contents that was met first, or a
    /// name such as `[vdso]`. For people and debuggers; nothing is ever opened by it.
    #[serde(with = "serde_bytes")]
    pub path: Vec<u8>,
    /// The file's identity on the recording machine, if it was one.
    pub origin: Option<FileOrigin>,
}

/// The identity of a file on the machine that recorded it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug, Serialize, Deserialize)]
pub struct FileOrigin {
    /// The device, as `st_dev`.
    pub device: u64,
    /// The inode number.
    pub inode: u64,
    /// The modification time: seconds since 1970.
    pub modified_s: i64,
    /// The modification time: nanoseconds.
    pub modified_ns: u32,
}

/// The BLAKE3 hash of a file's contents.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ContentHash(pub [u8; 32]);

impl FileRecord {
    /// The name of the file in the trace's directory of files: made from the number alone.
    pub fn stored_name(&self) -> String {
        stored_name(self.id)
    }

    /// Checks what a record says against where it was found.
    pub(crate) fn check(&self, expected: FileId) -> Result<(), Malformed> {
        if self.id != expected {
            return Err(Malformed::Tag {
                what: "file number",
                value: u64::from(self.id.0),
            });
        }
        if self.path.len() > MAX_PATH_BYTES {
            return Err(Malformed::Limit {
                what: "a path's length",
                value: self.path.len() as u64,
                limit: MAX_PATH_BYTES as u64,
            });
        }
        Ok(())
    }
}

/// The name of a stored file.
pub(crate) fn stored_name(id: FileId) -> String {
    id.0.to_string()
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
