//! Streams of one record: the header and the summary.

use crate::{
    Damage, Malformed, ReadError, StreamKind, TraceId,
    chunk::{Found, Opener, Payload},
    codec::bounded,
    limits::MAX_EVENT_STRUCTURE_BYTES,
    prologue::{self, PROLOGUE_BYTES},
    source::Source,
    wire::Cursor,
};
use serde::de::DeserializeOwned;

/// Reads the record of a stream that has one. These streams appear as a whole, so whatever is
/// missing is damage.
pub(crate) fn read<T: DeserializeOwned>(
    source: &impl Source,
    stream: StreamKind,
) -> Result<(TraceId, T), ReadError> {
    let id = prologue::read(source, stream)?;
    let offset = PROLOGUE_BYTES as u64;
    let missing = |found| ReadError::Damaged {
        stream,
        offset,
        damage: Damage::Missing { expected: 1, found },
    };
    let mut opener = Opener::new(stream, id)?;
    let header = match opener.find(source, offset)? {
        Found::Chunk(header) if header.first == 0 && header.count == 1 => header,
        Found::Chunk(header) => return Err(missing(u64::from(header.count))),
        Found::End | Found::Torn(_) => return Err(missing(0)),
    };
    let Payload::Plain(plain) = opener.open(source, offset, &header)? else {
        return Err(ReadError::Damaged {
            stream,
            offset,
            damage: Damage::ChunkChecksum,
        });
    };
    let malformed = |source| ReadError::Malformed {
        stream,
        offset,
        record: 0,
        source,
    };
    Ok((id, parse(&plain).map_err(malformed)?))
}

fn parse<T: DeserializeOwned>(plain: &[u8]) -> Result<T, Malformed> {
    let mut cursor = Cursor::new(plain);
    let mut budget = MAX_EVENT_STRUCTURE_BYTES;
    let value = bounded::get(&mut cursor, &mut budget)?;
    cursor.finish()?;
    Ok(value)
}
