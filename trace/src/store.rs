//! The content store beside the traces: `.files/`, where each contents that any trace holds has
//! its hash as its name. Traces have hard links to its files, so ten recordings of a program hold
//! one copy of its libraries.
//!
//! Sharing is safe because the files are made by reel, never written again, and in a directory
//! that nobody else may enter. The store is a convenience: a trace never needs it, and whatever
//! fails here means that a file is copied.
//!
//! A computer that lost its power may have left files with the right size and the wrong bytes.
//! So a file of the store is trusted by its size only where `hashes` says so, whose entries are
//! of the current boot; otherwise it is hashed first.

pub(crate) mod copy;
mod hashes;
mod key;

pub(crate) use key::FileKey;

use crate::{ContentHash, dir::Dir};
use hashes::Hashes;
use std::{ffi::OsStr, fs::File, io, os::unix::fs::MetadataExt, path::Path};

/// The store's name in the directory that holds the traces.
const STORE_DIR: &str = ".files";

/// The content store of a directory of traces.
#[derive(Debug)]
pub(crate) struct Store {
    dir: Dir,
    hashes: Hashes,
}

impl Store {
    /// Opens or makes the store for the traces in `parent`.
    pub(crate) fn open(parent: &Path) -> io::Result<Self> {
        let parent = Dir::open(parent)?;
        let dir = match parent.make_subdirectory(STORE_DIR) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                parent.subdirectory(STORE_DIR)?
            }
            made => made?,
        };
        check_private(&dir)?;
        let hashes = Hashes::open(&dir);
        Ok(Self { dir, hashes })
    }

    /// The hash that a file with this key had, if it was stored since the machine was started.
    pub(crate) fn hash_of(&self, key: &FileKey) -> Option<ContentHash> {
        self.hashes.get(key)
    }

    /// Remembers that a file has these contents.
    pub(crate) fn remember(&mut self, key: FileKey, hash: ContentHash) {
        self.hashes.put(key, hash);
    }

    /// Gives a file of the store, which was vouched for, a name in a trace. False if it can't.
    pub(crate) fn link_out(&self, hash: ContentHash, size: u64, trace: &Dir, name: &str) -> bool {
        let held = self.dir.open_file(&hash.to_string());
        let right_size = held
            .and_then(|file| file.metadata())
            .is_ok_and(|m| m.len() == size);
        right_size && self.dir.link(&hash.to_string(), trace, name).is_ok()
    }

    /// Makes a file of a trace and the store's file of the same contents one: if the store has
    /// none, it gets this one. An error only if the trace lost its file by it.
    pub(crate) fn share(
        &self,
        hash: ContentHash,
        size: u64,
        trace: &Dir,
        name: &str,
    ) -> io::Result<()> {
        let stored = hash.to_string();
        match self.dir.open_file(&stored) {
            Ok(held) if is_intact(&held, hash, size) => self.replace(&stored, trace, name),
            Ok(_) => {
                // Damaged: whoever has a link to it keeps it, the next ones get ours.
                let _ = self.dir.remove(&stored);
                let _ = trace.link(name, &self.dir, &stored);
                Ok(())
            }
            Err(_) => {
                let _ = trace.link(name, &self.dir, &stored);
                Ok(())
            }
        }
    }

    /// Replaces a trace's file by a link to the store's.
    fn replace(&self, stored: &str, trace: &Dir, name: &str) -> io::Result<()> {
        let linked = format!("{name}.new");
        if self.dir.link(stored, trace, &linked).is_err() {
            return Ok(());
        }
        trace.rename(&linked, name)
    }
}

/// What `collect` removed.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Collected {
    /// How many files.
    pub files: u64,
    /// How many bytes they had.
    pub bytes: u64,
}

/// Removes from the content store of `parent`, a directory of traces, what no trace has a link to.
/// To be called after traces were removed.
pub fn collect(parent: &Path) -> io::Result<Collected> {
    let mut collected = Collected::default();
    let dir = match Dir::open(parent)?.subdirectory(STORE_DIR) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(collected),
        opened => opened?,
    };
    check_private(&dir)?;
    for entry in rustix::fs::Dir::read_from(dir.fd())? {
        let entry = entry?;
        let Ok(name) = entry.file_name().to_str() else {
            continue;
        };
        if let Some(bytes) = unreferenced(&dir, name)? {
            dir.remove(name)?;
            collected.files += 1;
            collected.bytes += bytes;
        }
    }
    Ok(collected)
}

/// The size of a stored file that has no other link.
fn unreferenced(dir: &Dir, name: &str) -> io::Result<Option<u64>> {
    if !is_content_name(OsStr::new(name)) {
        return Ok(None);
    }
    let metadata = match dir.open_file(name) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        opened => opened?.metadata()?,
    };
    Ok((metadata.nlink() == 1).then_some(metadata.len()))
}

fn is_content_name(name: &OsStr) -> bool {
    let bytes = name.as_encoded_bytes();
    bytes.len() == 64 && bytes.iter().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// Only a directory that is ours and closed to others may hold what traces rely on.
fn check_private(dir: &Dir) -> io::Result<()> {
    let stat = rustix::fs::fstat(dir.fd())?;
    let ours = stat.st_uid == rustix::process::geteuid().as_raw();
    if ours && stat.st_mode & 0o077 == 0 {
        return Ok(());
    }
    Err(io::Error::new(
        io::ErrorKind::PermissionDenied,
        format!("{} belongs to or is open to others", dir.path().display()),
    ))
}

fn is_intact(held: &File, hash: ContentHash, size: u64) -> bool {
    held.metadata().is_ok_and(|metadata| metadata.len() == size)
        && copy::hash(held).is_ok_and(|found| found == (hash, size))
}
