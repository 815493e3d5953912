//! Copying contents and hashing them on the way.

use crate::ContentHash;
use std::{
    fs::File,
    io::{self, Write},
    os::unix::fs::FileExt,
};

/// How much is read at once.
const BLOCK_BYTES: usize = 1 << 20;

/// Copies a whole file, by sharing its blocks where the file system can; gives hash and size of
/// what the copy holds, whatever happens to the original meanwhile.
pub(crate) fn file(from: &File, to: &File) -> io::Result<(ContentHash, u64)> {
    if rustix::fs::ioctl_ficlone(to, from).is_ok() {
        return hash(to);
    }
    walk(from, |block, offset| {
        // Holes stay holes: the program may map a sparse file.
        if block.iter().all(|&byte| byte == 0) {
            Ok(())
        } else {
            to.write_all_at(block, offset)
        }
    })
    .and_then(|(hash, size)| {
        to.set_len(size)?;
        Ok((hash, size))
    })
}

/// Writes bytes to an empty file.
pub(crate) fn bytes(from: &[u8], mut to: &File) -> io::Result<(ContentHash, u64)> {
    to.write_all(from)?;
    Ok((
        ContentHash(*blake3::hash(from).as_bytes()),
        from.len() as u64,
    ))
}

/// Hash and size of a file.
pub(crate) fn hash(file: &File) -> io::Result<(ContentHash, u64)> {
    walk(file, |_, _| Ok(()))
}

/// Reads a file to its end without moving its offset.
fn walk(
    file: &File,
    mut visit: impl FnMut(&[u8], u64) -> io::Result<()>,
) -> io::Result<(ContentHash, u64)> {
    let mut hasher = blake3::Hasher::new();
    let mut block = vec![0; BLOCK_BYTES];
    let mut offset = 0;
    loop {
        let count = match file.read_at(&mut block, offset) {
            Ok(0) => return Ok((ContentHash(*hasher.finalize().as_bytes()), offset)),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            read => read?,
        };
        hasher.update(&block[..count]);
        visit(&block[..count], offset)?;
        offset += count as u64;
    }
}
