//! How this crate sees the calling task's memory: bytes at addresses, or nothing.

use vocab::Address;

/// Memory that can't be read in full at some address.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("no readable memory of the task at {0}")]
pub struct Unreadable(pub Address);

/// The calling task's memory, as far as it is known.
pub trait Memory {
    /// Fills `buffer` from `address`: all of it or an error.
    fn read(&self, address: Address, buffer: &mut [u8]) -> Result<(), Unreadable>;
}

/// The unsigned number of `width` bytes (1 to 8) at `address`, if readable.
pub(crate) fn number(memory: &dyn Memory, address: Address, width: u8) -> Option<u64> {
    let mut bytes = [0; 8];
    let width = usize::from(width).min(bytes.len());
    memory.read(address, &mut bytes[..width]).ok()?;
    Some(u64::from_le_bytes(bytes))
}

/// `length` bytes at `address`, if all are readable. The caller bounds `length`.
pub(crate) fn bytes(memory: &dyn Memory, address: Address, length: usize) -> Option<Vec<u8>> {
    let mut buffer = vec![0; length];
    memory.read(address, &mut buffer).ok()?;
    Some(buffer)
}

/// As many of the `length` bytes at `address` as can be read without crossing into an unreadable
/// page.
pub(crate) fn prefix(memory: &dyn Memory, address: Address, length: usize) -> Vec<u8> {
    let mut found = Vec::new();
    while found.len() < length {
        let at = address.plus(found.len() as u64);
        let in_page = (vocab::PAGE_SIZE - at.0 % vocab::PAGE_SIZE) as usize;
        match bytes(memory, at, in_page.min(length - found.len())) {
            Some(more) => found.extend(more),
            None => break,
        }
    }
    found
}
