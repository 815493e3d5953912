//! Vectors of buffers (`struct iovec`) and messages (`struct msghdr`) in the task's memory.

use crate::length::{LONGEST_ADDRESS, MOST};
use crate::memory::{Memory, bytes, number};
use vocab::{Address, AddressRange};

/// The most entries of a vector, and the most messages of one call (`UIO_MAXIOV`).
const MOST_ENTRIES: u64 = 1024;

const IOVEC_SIZE: u64 = 16;

/// The size of `struct msghdr`.
pub(crate) const MESSAGE_SIZE: u64 = 56;

/// The size of `struct mmsghdr`.
pub(crate) const MANY_SIZE: u64 = 64;

/// Where the number of bytes lies in `struct mmsghdr`.
pub(crate) const MANY_LENGTH: u64 = 56;

/// A buffer, and where the pointer to it lies.
#[derive(Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) place: Address,
    pub(crate) range: AddressRange,
}

/// The entries of a vector: none if it can't be read or has too many, as the kernel refuses it.
/// Together they have at most [`MOST`] bytes.
pub(crate) fn entries(memory: &dyn Memory, at: Address, count: u64) -> Vec<Entry> {
    if count > MOST_ENTRIES {
        return Vec::new();
    }
    let Some(raw) = bytes(memory, at, (count * IOVEC_SIZE) as usize) else {
        return Vec::new();
    };
    let mut left = MOST;
    let mut entries = Vec::with_capacity(count as usize);
    for (index, entry) in raw.chunks_exact(IOVEC_SIZE as usize).enumerate() {
        let length = word(entry, 8).min(left);
        left -= length;
        entries.push(Entry {
            place: at.plus(index as u64 * IOVEC_SIZE),
            range: AddressRange::sized(Address(word(entry, 0)), length),
        });
    }
    entries
}

/// The first `total` bytes of a vector.
pub(crate) fn filled(entries: &[Entry], total: u64) -> Vec<AddressRange> {
    let mut left = total;
    let mut ranges = Vec::new();
    for entry in entries {
        let length = entry.range.length().min(left);
        left -= length;
        ranges.push(AddressRange::sized(entry.range.start, length));
    }
    ranges
}

/// A message in memory. Nothing in it has been believed yet.
pub(crate) struct Message {
    /// Where the address goes.
    pub(crate) name: Entry,
    /// Where the control data goes.
    pub(crate) control: Entry,
    /// Where the data goes.
    pub(crate) entries: Vec<Entry>,
}

impl Message {
    /// Reads the header at `at`, if there is one.
    pub(crate) fn read(memory: &dyn Memory, at: Address) -> Option<Self> {
        let raw = bytes(memory, at, MESSAGE_SIZE as usize)?;
        let name_length = u64::from(word(&raw, 8) as u32).min(LONGEST_ADDRESS);
        Some(Self {
            name: entry(at, Address(word(&raw, 0)), name_length),
            control: entry(
                at.plus(32),
                Address(word(&raw, 32)),
                word(&raw, 40).min(MOST),
            ),
            entries: entries(memory, Address(word(&raw, 16)), word(&raw, 24)),
        })
    }

    /// The fields of the header at `at` that receiving writes: the length of the name, the length
    /// of the control data with the flags behind it.
    pub(crate) fn written_fields(at: Address) -> [AddressRange; 2] {
        [
            AddressRange::sized(at.plus(8), 4),
            AddressRange::sized(at.plus(40), 12),
        ]
    }
}

/// Where the headers of a vector of messages lie. More than the most are cut off, as the kernel
/// does.
pub(crate) fn headers(at: Address, count: u64) -> impl Iterator<Item = Address> {
    (0..count.min(MOST_ENTRIES)).map(move |index| at.plus(index * MANY_SIZE))
}

/// How many bytes one message of a vector got.
pub(crate) fn message_length(memory: &dyn Memory, header: Address) -> u64 {
    number(memory, header.plus(MANY_LENGTH), 4).unwrap_or(0)
}

fn entry(place: Address, start: Address, length: u64) -> Entry {
    let length = if start.is_null() { 0 } else { length };
    Entry {
        place,
        range: AddressRange::sized(start, length),
    }
}

fn word(raw: &[u8], at: usize) -> u64 {
    let mut word = [0; 8];
    word.copy_from_slice(&raw[at..at + 8]);
    u64::from_le_bytes(word)
}
