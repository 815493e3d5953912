//! postcard with bounds: values from bytes that nobody vouches for, without a way to turn few
//! bytes into much memory.
//!
//! postcard takes byte strings out of the input in one piece, and everything else (lengths, tags,
//! numbers) byte by byte. A byte string costs as much memory as it has bytes; an element of a
//! list can cost a hundred times its bytes. So only what is taken byte by byte is rationed.

use crate::{Malformed, limits::MAX_EVENT_STRUCTURE_BYTES, wire::Cursor};
use postcard::{Deserializer, Error, de_flavors, ser_flavors};
use serde::{Deserialize, Serialize};

/// What `Rationed` says when the ration is used up; postcard itself never says it in decoding.
const RATION_USED_UP: Error = Error::SerializeBufferFull;

/// Appends the encoding of `value`.
pub(crate) fn put<T: Serialize + ?Sized>(out: &mut Vec<u8>, value: &T) -> Result<(), Error> {
    postcard::serialize_with_flavor(value, Append(out))
}

/// Reads a value from the front. `budget` is how many bytes of structure it may have; what it
/// has is subtracted.
pub(crate) fn get<'a, T: Deserialize<'a>>(
    cursor: &mut Cursor<'a>,
    budget: &mut usize,
) -> Result<T, Malformed> {
    let input = Rationed {
        cursor: *cursor,
        budget: *budget,
    };
    let mut deserializer = Deserializer::from_flavor(input);
    let value = T::deserialize(&mut deserializer).map_err(malformed)?;
    (*cursor, *budget) = deserializer.finalize().map_err(malformed)?;
    Ok(value)
}

fn malformed(error: Error) -> Malformed {
    match error {
        Error::DeserializeUnexpectedEnd => Malformed::Truncated,
        RATION_USED_UP => Malformed::Limit {
            what: "the structure",
            value: MAX_EVENT_STRUCTURE_BYTES as u64 + 1,
            limit: MAX_EVENT_STRUCTURE_BYTES as u64,
        },
        other => Malformed::Postcard(other),
    }
}

struct Append<'a>(&'a mut Vec<u8>);

impl ser_flavors::Flavor for Append<'_> {
    type Output = ();

    fn try_extend(&mut self, data: &[u8]) -> Result<(), Error> {
        self.0.extend_from_slice(data);
        Ok(())
    }

    fn try_push(&mut self, data: u8) -> Result<(), Error> {
        self.0.push(data);
        Ok(())
    }

    fn finalize(self) -> Result<(), Error> {
        Ok(())
    }
}

struct Rationed<'a> {
    cursor: Cursor<'a>,
    budget: usize,
}

impl<'a> de_flavors::Flavor<'a> for Rationed<'a> {
    type Remainder = (Cursor<'a>, usize);
    type Source = Cursor<'a>;

    fn pop(&mut self) -> Result<u8, Error> {
        self.budget = self.budget.checked_sub(1).ok_or(RATION_USED_UP)?;
        self.cursor
            .byte()
            .map_err(|_| Error::DeserializeUnexpectedEnd)
    }

    fn try_take_n(&mut self, count: usize) -> Result<&'a [u8], Error> {
        self.cursor
            .take(count)
            .map_err(|_| Error::DeserializeUnexpectedEnd)
    }

    fn finalize(self) -> Result<Self::Remainder, Error> {
        Ok((self.cursor, self.budget))
    }
}
