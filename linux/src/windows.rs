//! What can't be known: calls that write nobody knows what.
//!
//! The recorder reads generous windows behind whatever looks like a pointer, before and after the
//! call, and records the difference.

use crate::call::{Call, operation};
use crate::length::request_size;
use crate::memory::{Memory, bytes};
use crate::syscall::{Selector, Unknown};
use crate::table::row;
use vocab::{Address, AddressRange};

/// The number of `ioctl`.
const IOCTL: u64 = 16;

/// The least size of a window.
const WINDOW_SIZE: u64 = 4096;

/// How much of a structure is searched for pointers, if its size isn't known.
const SEARCHED_SIZE: u64 = 256;

/// How many pointers are followed from one structure.
const MOST_FOLLOWED: usize = 32;

/// Where pointers can point: above the pages that may never be mapped (`mmap_min_addr`), below the
/// kernel's half with five-level page tables.
const POINTERS: std::ops::Range<u64> = 0x1_0000..1 << 56;

/// The windows to compare, for a call that no row describes; nothing for one with a row.
///
/// A window may reach into memory that isn't readable.
pub fn windows(call: &Call) -> Option<Vec<AddressRange>> {
    let pointers = unknown_arguments(call)?.filter(|address| POINTERS.contains(address));
    Some(pointers.map(|address| window(call, address)).collect())
}

/// The windows behind the pointers that lie in the first bytes of a call's windows, for a call that
/// no row describes.
pub fn windows_behind(call: &Call, memory: &dyn Memory) -> Vec<AddressRange> {
    let size = match request_size(call) {
        size if is_ioctl(call) && size > 0 => size,
        _ => SEARCHED_SIZE,
    };
    let windows = windows(call).unwrap_or_default();
    windows
        .iter()
        .flat_map(|window| pointers(memory, window.start, size))
        .collect()
}

/// The name of a call that no row describes, for a warning.
pub fn unknown_name(call: &Call) -> String {
    let Some(row) = row(call.number) else {
        return format!("system call {}", call.number);
    };
    if is_ioctl(call) {
        return format!("ioctl {}", request_name(call.raw(1) as u32));
    }
    match row.multiplexer.map(|many| many.selector) {
        Some(Selector::Argument(index, _)) => format!("{} {:#x}", row.name, call.raw(index) as u32),
        Some(Selector::Pair(high, low)) => {
            format!(
                "{} {}/{}",
                row.name,
                call.raw(high) as u32,
                call.raw(low) as u32
            )
        }
        None => row.name.to_owned(),
    }
}

/// The arguments of a call that no row describes.
fn unknown_arguments(call: &Call) -> Option<impl Iterator<Item = u64> + use<>> {
    let (from, to) = match row(call.number) {
        None => (0, 6),
        Some(row) => {
            let many = row
                .multiplexer
                .filter(|many| many.unknown == Unknown::Conservative)?;
            if operation(call).is_some() {
                return None;
            }
            (usize::from(many.from), row.args.len())
        }
    };
    let args = call.args;
    Some((from..to).map(move |index| args[index]))
}

fn window(call: &Call, address: u64) -> AddressRange {
    let size = if is_ioctl(call) {
        request_size(call)
    } else {
        0
    };
    AddressRange::sized(Address(address), size.max(WINDOW_SIZE))
}

fn pointers(memory: &dyn Memory, at: Address, size: u64) -> Vec<AddressRange> {
    let Some(raw) = bytes(memory, at, size as usize) else {
        return Vec::new();
    };
    let words = raw.chunks_exact(8).map(|word| {
        word.iter()
            .rev()
            .fold(0, |all, byte| all << 8 | u64::from(*byte))
    });
    let pointers = words
        .filter(|word| POINTERS.contains(word))
        .take(MOST_FOLLOWED);
    pointers
        .map(|word| AddressRange::sized(Address(word), WINDOW_SIZE))
        .collect()
}

fn is_ioctl(call: &Call) -> bool {
    call.number == IOCTL
}

/// A request number taken apart as `_IOC` puts it together.
pub(crate) fn request_name(request: u32) -> String {
    let direction = ["none", "write", "read", "read and write"][(request >> 30) as usize];
    let group = char::from((request >> 8) as u8);
    let group = if group.is_ascii_graphic() {
        format!("'{group}'")
    } else {
        "?".to_owned()
    };
    let (number, size) = (request & 0xff, request >> 16 & 0x3fff);
    format!("{request:#x} (group {group}, number {number:#x}, {direction} {size} bytes)")
}
