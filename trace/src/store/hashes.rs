//! Which file had which contents: the memory that spares a second recording of a program the
//! hashing of its libraries.
//!
//! One file, to which entries of fixed length are appended, each by one write and with its own
//! checksum. Entries are of one boot: device numbers may change at the next, and so may files
//! that weren't written back.
//!
//! ```text
//!   0  boot id    16 bytes
//!  16  device     u64
//!  24  inode      u64
//!  32  size       u64
//!  40  modified   i64 seconds, u32 nanoseconds
//!  52  changed    i64 seconds, u32 nanoseconds
//!  64  hash       32 bytes
//!  96  checksum   u64   of all before
//! ```

use super::FileKey;
use crate::{ContentHash, Malformed, checksum::checksum, dir::Dir, limits, wire::Cursor};
use std::{collections::HashMap, fs::File, io, io::Read, io::Write};

const NAME: &str = "hashes";
const ENTRY_BYTES: usize = 104;
const COVERED_BYTES: usize = 96;

/// Differs from boot to boot, the same in all containers.
const BOOT_ID: &str = "/proc/sys/kernel/random/boot_id";

type BootId = [u8; 16];

/// The hashes known, and where new ones are added. Where anything fails, fewer are known.
#[derive(Debug, Default)]
pub(super) struct Hashes {
    known: HashMap<FileKey, ContentHash>,
    appending: Option<(File, BootId)>,
}

impl Hashes {
    pub(super) fn open(store: &Dir) -> Self {
        Self::try_open(store).unwrap_or_default()
    }

    fn try_open(store: &Dir) -> io::Result<Self> {
        let boot = boot_id()?;
        let mut bytes = Vec::new();
        let most = (limits::MAX_CACHED_HASHES * ENTRY_BYTES) as u64;
        if let Ok(file) = store.open_file(NAME) {
            file.take(most + 1).read_to_end(&mut bytes)?;
        }
        if bytes.len() as u64 > most || bytes.len() % ENTRY_BYTES != 0 {
            // Too many, or one that was cut off: begin anew.
            store.remove(NAME)?;
            bytes.clear();
        }
        let entries = bytes.chunks_exact(ENTRY_BYTES);
        let known = entries
            .filter_map(|entry| decode(entry, &boot).ok().flatten())
            .collect();
        Ok(Self {
            known,
            appending: Some((open_to_append(store)?, boot)),
        })
    }

    pub(super) fn get(&self, key: &FileKey) -> Option<ContentHash> {
        self.known.get(key).copied()
    }

    pub(super) fn put(&mut self, key: FileKey, hash: ContentHash) {
        self.known.insert(key, hash);
        if let Some((file, boot)) = &mut self.appending {
            let entry = encode(boot, &key, &hash);
            if !matches!(file.write(&entry), Ok(ENTRY_BYTES)) {
                self.appending = None;
            }
        }
    }
}

fn open_to_append(store: &Dir) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags};
    let flags = OFlags::WRONLY | OFlags::APPEND | OFlags::CREATE | OFlags::CLOEXEC;
    let mode = Mode::RUSR | Mode::WUSR;
    let fd = rustix::fs::openat(store.fd(), NAME, flags | OFlags::NOFOLLOW, mode)?;
    Ok(File::from(fd))
}

fn boot_id() -> io::Result<BootId> {
    let text = std::fs::read_to_string(BOOT_ID)?;
    let digits: String = text.chars().filter(char::is_ascii_hexdigit).collect();
    let id = u128::from_str_radix(&digits, 16).map_err(io::Error::other)?;
    Ok(id.to_be_bytes())
}

fn encode(boot: &BootId, key: &FileKey, hash: &ContentHash) -> [u8; ENTRY_BYTES] {
    let mut out = Vec::with_capacity(ENTRY_BYTES);
    out.extend_from_slice(boot);
    for number in [key.device, key.inode, key.size] {
        out.extend_from_slice(&number.to_le_bytes());
    }
    for (seconds, nanoseconds) in [key.modified, key.changed] {
        out.extend_from_slice(&seconds.to_le_bytes());
        out.extend_from_slice(&nanoseconds.to_le_bytes());
    }
    out.extend_from_slice(&hash.0);
    let sum = checksum(&[&out]);
    out.extend_from_slice(&sum.to_le_bytes());
    std::array::from_fn(|i| out[i])
}

/// An entry of this boot; none if it is of another.
fn decode(entry: &[u8], boot: &BootId) -> Result<Option<(FileKey, ContentHash)>, Malformed> {
    let (covered, sum) = entry
        .split_at_checked(COVERED_BYTES)
        .ok_or(Malformed::Truncated)?;
    if checksum(&[covered]).to_le_bytes() != sum || covered[..boot.len()] != *boot {
        return Ok(None);
    }
    let mut cursor = Cursor::new(&covered[boot.len()..]);
    let key = FileKey {
        device: cursor.u64()?,
        inode: cursor.u64()?,
        size: cursor.u64()?,
        modified: (cursor.u64()? as i64, cursor.u32()?),
        changed: (cursor.u64()? as i64, cursor.u32()?),
    };
    Ok(Some((key, ContentHash(cursor.bytes()?))))
}
