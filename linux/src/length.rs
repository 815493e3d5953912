//! From a [`Length`] to a number of bytes: the room there is before a call, and what its result
//! says was written into it.

use crate::arg::{Kind, Length, When};
use crate::call::Call;
use crate::memory::{Memory, number};
use vocab::{Address, Errno};

/// The most bytes that one read or write moves (`MAX_RW_COUNT`: INT_MAX, to a page).
pub(crate) const MOST: u64 = 0x7fff_f000;

/// The longest socket address (`struct sockaddr_storage`).
pub(crate) const LONGEST_ADDRESS: u64 = 128;

/// The most bits of a bit set: the highest descriptor by default (`/proc/sys/fs/nr_open`).
const MOST_BITS: u64 = 1 << 20;

/// The room behind the pointer `base`, before the call.
pub(crate) fn room(call: &Call, length: Length, base: Address, memory: &dyn Memory) -> u64 {
    let bytes = match length {
        Length::Fixed(size) => size,
        Length::Arg(index) | Length::Result(index) => count(call, index),
        Length::ArgTimes(index, size) | Length::ResultTimes(index, size) => {
            count(call, index).saturating_mul(size)
        }
        Length::ResultAfter(index, header) => count(call, index).saturating_add(header),
        Length::Pointed(index) => pointed(call, index, memory),
        Length::PointedTimes(index, size) => pointed(call, index, memory).saturating_mul(size),
        Length::PointedAddress(index) => pointed(call, index, memory).min(LONGEST_ADDRESS),
        Length::Bits(index) => count(call, index).min(MOST_BITS).div_ceil(64) * 8,
        Length::Pages(index) => count(call, index).div_ceil(vocab::PAGE_SIZE),
        Length::Request | Length::RequestResult => request_size(call),
        Length::Counted {
            base: header,
            offset,
            width,
            times,
        } => {
            let field = number(memory, base.plus(u64::from(offset)), width);
            field.map_or(0, |count| {
                count.saturating_mul(times).saturating_add(header)
            })
        }
    };
    bytes.min(MOST)
}

/// How many bytes behind the pointer `base` the call wrote, if it wrote any.
pub(crate) fn written(
    call: &Call,
    length: Length,
    base: Address,
    result: i64,
    memory: &dyn Memory,
) -> u64 {
    let room = room(call, length, base, memory);
    let result = u64::try_from(result).unwrap_or(0);
    match length {
        Length::Result(_) | Length::RequestResult => room.min(result),
        Length::ResultTimes(_, size) => room.min(result.saturating_mul(size)),
        Length::ResultAfter(_, header) => room.min(result.saturating_add(header)),
        _ => room,
    }
}

/// Whether a call with this result has written.
pub(crate) fn happened(call: &Call, when: When, result: i64) -> bool {
    match when {
        When::Success => !is_error(result),
        When::Positive => result > 0,
        When::Interrupted => {
            let error = Errno::from_result(result);
            matches!(error, Some(Errno::EINTR | Errno::ERESTART_RESTARTBLOCK))
        }
        When::Always => true,
        When::Flag(index, bits) => call.value(index) & bits != 0,
    }
}

/// Whether a result is an error.
pub(crate) fn is_error(result: i64) -> bool {
    Errno::from_result(result).is_some()
}

/// The size within an ioctl's request number: 14 bits from bit 16 on.
pub(crate) fn request_size(call: &Call) -> u64 {
    call.raw(1) >> 16 & 0x3fff
}

/// An argument that counts; a negative one counts nothing, since the kernel refuses it.
fn count(call: &Call, index: u8) -> u64 {
    let value = call.value(index);
    let negative = match call.arg(index).map(|arg| arg.kind) {
        Some(Kind::Int) => value > i32::MAX as u64,
        Some(Kind::Long) => value > i64::MAX as u64,
        _ => false,
    };
    if negative { 0 } else { value }
}

fn pointed(call: &Call, index: u8, memory: &dyn Memory) -> u64 {
    let length = number(memory, call.pointer(index), 4).unwrap_or(0);
    if length > i32::MAX as u64 { 0 } else { length }
}
