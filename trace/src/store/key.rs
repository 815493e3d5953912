//! By what a file is recognised as unchanged without reading it.

use crate::FileOrigin;
use std::{
    fs::Metadata,
    os::unix::fs::MetadataExt,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// A file whose last change is younger than this may change again without its times changing:
/// clocks of file systems are coarse, on the worst (FAT) two seconds.
const SETTLED_AFTER: Duration = Duration::from_secs(2);

/// Device, inode, size and times of a file.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct FileKey {
    pub(crate) device: u64,
    pub(crate) inode: u64,
    pub(crate) size: u64,
    pub(crate) modified: (i64, u32),
    pub(crate) changed: (i64, u32),
}

impl FileKey {
    pub(crate) fn of(metadata: &Metadata) -> Self {
        // Nanoseconds are below 10^9.
        let time = |seconds, nanoseconds: i64| (seconds, nanoseconds as u32);
        Self {
            device: metadata.dev(),
            inode: metadata.ino(),
            size: metadata.size(),
            modified: time(metadata.mtime(), metadata.mtime_nsec()),
            changed: time(metadata.ctime(), metadata.ctime_nsec()),
        }
    }

    /// The key, if it is old enough to be relied on.
    pub(crate) fn settled(self) -> Option<Self> {
        let latest = self.modified.max(self.changed);
        let now = SystemTime::now()
            .checked_sub(SETTLED_AFTER)?
            .duration_since(UNIX_EPOCH)
            .ok()?;
        let now = (i64::try_from(now.as_secs()).ok()?, now.subsec_nanos());
        (latest < now).then_some(self)
    }

    pub(crate) fn origin(&self) -> FileOrigin {
        FileOrigin {
            device: self.device,
            inode: self.inode,
            modified_s: self.modified.0,
            modified_ns: self.modified.1,
        }
    }
}
