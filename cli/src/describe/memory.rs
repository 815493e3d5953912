//! What a call wrote, as memory that a call can be printed from.

use linux::{Memory, Unreadable};
use trace::Action;
use vocab::{Address, AddressRange};

/// No memory at all.
pub(super) struct Nothing;

/// The bytes that these actions write, and no others.
pub(super) struct Written<'a>(pub(super) &'a [Action]);

impl Memory for Nothing {
    fn read(&self, address: Address, _: &mut [u8]) -> Result<(), Unreadable> {
        Err(Unreadable(address))
    }
}

impl Memory for Written<'_> {
    /// Looks backwards: of two writes to a byte the later one counts. So what is still missing
    /// is a list of ranges that shrinks.
    fn read(&self, address: Address, buffer: &mut [u8]) -> Result<(), Unreadable> {
        let wanted = AddressRange::sized(address, buffer.len() as u64);
        if wanted.length() < buffer.len() as u64 {
            return Err(Unreadable(address));
        }
        let mut missing = vec![wanted];
        for action in self.0.iter().rev() {
            if let Action::Write { address: at, bytes } = action {
                let written = AddressRange::sized(*at, bytes.len() as u64);
                missing = missing
                    .iter()
                    .flat_map(|range| fill(range, &written, bytes, address, buffer))
                    .collect();
            }
        }
        missing.retain(|range| !range.is_empty());
        missing
            .first()
            .map_or(Ok(()), |range| Err(Unreadable(range.start)))
    }
}

/// Copies what `range` and `written` share into the buffer, which begins at `origin`; gives what
/// of the range is left, before and after.
fn fill(
    range: &AddressRange,
    written: &AddressRange,
    bytes: &[u8],
    origin: Address,
    buffer: &mut [u8],
) -> Vec<AddressRange> {
    let Some(both) = range.intersection(written) else {
        return vec![*range];
    };
    let length = both.length() as usize;
    let to = (both.start.0 - origin.0) as usize;
    let from = (both.start.0 - written.start.0) as usize;
    buffer[to..to + length].copy_from_slice(&bytes[from..from + length]);
    let before = AddressRange {
        start: range.start,
        end: both.start,
    };
    let after = AddressRange {
        start: both.end,
        end: range.end,
    };
    [before, after]
        .into_iter()
        .filter(|rest| !rest.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(address: u64, bytes: &[u8]) -> Action {
        Action::Write {
            address: Address(address),
            bytes: bytes.into(),
        }
    }

    #[test]
    fn later_writes_count_and_neighbours_join() {
        let actions = [write(10, b"aaaa"), write(14, b"bb"), write(11, b"XY")];
        let mut buffer = [0; 6];
        Written(&actions).read(Address(10), &mut buffer).unwrap();
        assert_eq!(&buffer, b"aXYabb");
    }

    #[test]
    fn a_gap_is_unreadable() {
        let actions = [write(10, b"aa"), write(13, b"bb")];
        let error = Written(&actions)
            .read(Address(10), &mut [0; 5])
            .unwrap_err();
        assert_eq!(error, Unreadable(Address(12)));
        assert!(
            Written(&actions)
                .read(Address(u64::MAX - 1), &mut [0; 5])
                .is_err()
        );
    }
}
