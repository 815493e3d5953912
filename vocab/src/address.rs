//! Addresses of a tracee: numbers, never pointers.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The size of a page on x86-64, in bytes.
pub const PAGE_SIZE: u64 = 4096;

/// An address in a tracee.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Address(pub u64);

/// The addresses from `start` up to, not including, `end`. Never runs backwards.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AddressRange {
    /// The first address.
    pub start: Address,
    /// The address after the last.
    pub end: Address,
}

impl Address {
    /// The address `bytes` further on; wraps as the machine's addition does.
    pub fn plus(self, bytes: u64) -> Self {
        Self(self.0.wrapping_add(bytes))
    }

    /// The start of the page that holds this address.
    pub fn page_floor(self) -> Self {
        Self(self.0 & !(PAGE_SIZE - 1))
    }

    /// The first page boundary at or after this address; saturates at the last page.
    pub fn page_ceil(self) -> Self {
        Self(self.0.saturating_add(PAGE_SIZE - 1) & !(PAGE_SIZE - 1))
    }

    /// Whether this is the null pointer.
    pub fn is_null(self) -> bool {
        self.0 == 0
    }
}

impl AddressRange {
    /// `length` bytes from `start`; cut off at the end of the address space.
    pub fn sized(start: Address, length: u64) -> Self {
        Self {
            start,
            end: Address(start.0.saturating_add(length)),
        }
    }

    /// The number of bytes.
    pub fn length(&self) -> u64 {
        self.end.0.saturating_sub(self.start.0)
    }

    /// Whether no address is inside.
    pub fn is_empty(&self) -> bool {
        self.end <= self.start
    }

    /// Whether `address` is inside.
    pub fn contains(&self, address: Address) -> bool {
        self.start <= address && address < self.end
    }

    /// Whether the two share an address.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// What the two share, if anything.
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        let both = Self {
            start: self.start.max(other.start),
            end: self.end.min(other.end),
        };
        (!both.is_empty()).then_some(both)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#x}", self.0)
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for AddressRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#x}-{:#x}", self.start.0, self.end.0)
    }
}

impl fmt::Debug for AddressRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
