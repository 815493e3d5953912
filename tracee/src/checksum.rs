//! Checksums of a task's writable memory, for `--verify-memory`.
//!
//! Pages of zeros don't count, whether they are there or not: record and replay touch different
//! ones.

use crate::{MapsLine, is_ours, read_maps};
use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use vocab::{Address, AddressRange, PAGE_SIZE};

/// What a checksum covers at most: a difference is found to this precision.
pub const CHECKSUM_BYTES: u64 = 256 << 10;

const PAGE: usize = PAGE_SIZE as usize;

/// The checksums of all writable memory of a task but reel's own; pieces of zeros are left out.
pub fn checksums(tid: i32) -> io::Result<Vec<(AddressRange, u64)>> {
    let pages = Pages::open(tid)?;
    let writable = |line: &&MapsLine| {
        line.protection & libc::PROT_WRITE != 0
            && line.protection & libc::PROT_READ != 0
            && !is_ours(&line.range)
            && !line.name.starts_with(b"[v")
    };
    let lines: Vec<_> = pages.lines.iter().filter(writable).collect();
    let pieces = lines.iter().flat_map(|line| pieces(line.range));
    Ok(pieces
        .filter_map(|piece| Some((piece, pages.hash(&piece)?)))
        .collect())
}

/// The checksum of one piece, by the same rules; `None` if it is all zeros.
pub fn checksum(tid: i32, range: &AddressRange) -> io::Result<Option<u64>> {
    Ok(Pages::open(tid)?.hash(range))
}

fn pieces(range: AddressRange) -> impl Iterator<Item = AddressRange> {
    let starts = (range.start.0..range.end.0).step_by(CHECKSUM_BYTES as usize);
    starts.map(move |start| AddressRange {
        start: Address(start),
        end: range.end.min(Address(start).plus(CHECKSUM_BYTES)),
    })
}

/// A task's memory and what the kernel knows of its pages.
struct Pages {
    tid: i32,
    lines: Vec<MapsLine>,
    pagemap: File,
}

impl Pages {
    fn open(tid: i32) -> io::Result<Self> {
        Ok(Self {
            tid,
            lines: read_maps(tid)?,
            pagemap: File::open(format!("/proc/{tid}/pagemap"))?,
        })
    }

    fn hash(&self, range: &AddressRange) -> Option<u64> {
        let mut hasher = blake3::Hasher::new();
        let mut seen = false;
        let mut page = [0; PAGE];
        for address in (range.start.0..range.end.0).step_by(PAGE).map(Address) {
            if self.is_untouched(address) {
                continue;
            }
            let count = ptrace::read_memory_partial(self.tid, address, &mut page).unwrap_or(0);
            if count == PAGE && page.iter().any(|byte| *byte != 0) {
                seen = true;
                hasher.update(&address.0.to_le_bytes());
                hasher.update(&page);
            }
        }
        let hash = hasher.finalize();
        let first = hash.as_bytes().first_chunk().copied();
        first.map(u64::from_le_bytes).filter(|_| seen)
    }

    /// Whether it is a page of private zeros that nobody wrote to (proc_pid_pagemap(5)).
    fn is_untouched(&self, address: Address) -> bool {
        const PRESENT_OR_SWAPPED: u64 = 3 << 62;
        let line = self.lines.iter().find(|line| line.range.contains(address));
        if line.is_none_or(|line| line.shared || line.inode != 0) {
            return false;
        }
        let mut entry = [0; 8];
        let read = self
            .pagemap
            .read_exact_at(&mut entry, address.0 / PAGE_SIZE * 8);
        read.is_ok() && u64::from_le_bytes(entry) & PRESENT_OR_SWAPPED == 0
    }
}
