//! The raw fixed header at the beginning of every stream's file, outside every codec.
//!
//! ```text
//!  0  magic              8 bytes
//!  8  format version     u32
//! 12  prologue length    u32   the whole prologue, checksum included
//! 16  stream             u32
//! 20  zero               u32
//! 24  trace id           16 bytes
//! 40  checksum           u64   always the last 8 bytes, of all before
//! ```
//!
//! A reader checks length, checksum, version, meaning, in this order; a later version may be
//! longer and is still told apart from damage.

use crate::{
    Damage, ReadError, StreamKind, TraceId,
    checksum::checksum,
    limits::{FORMAT_VERSION, MAX_PROLOGUE_BYTES},
    source::Source,
    wire::Cursor,
};

/// Not text, and damaged by every transfer that takes it for text.
pub(crate) const MAGIC: [u8; 8] = *b"\x89REEL\r\n\x1a";

/// The length of a prologue of this version.
pub(crate) const PROLOGUE_BYTES: usize = 48;

/// The checksum's length.
const CHECKSUM_BYTES: usize = 8;

/// The bytes of a prologue.
pub(crate) fn encode(stream: StreamKind, id: TraceId) -> [u8; PROLOGUE_BYTES] {
    let mut bytes = [0; PROLOGUE_BYTES];
    bytes[0..8].copy_from_slice(&MAGIC);
    bytes[8..12].copy_from_slice(&FORMAT_VERSION.to_le_bytes());
    bytes[12..16].copy_from_slice(&(PROLOGUE_BYTES as u32).to_le_bytes());
    bytes[16..20].copy_from_slice(&u32::from(stream.code()).to_le_bytes());
    bytes[24..40].copy_from_slice(&id.0);
    let sum = checksum(&[&bytes[..PROLOGUE_BYTES - CHECKSUM_BYTES]]);
    bytes[40..48].copy_from_slice(&sum.to_le_bytes());
    bytes
}

/// Reads and checks the prologue of a stream; gives the trace's id.
pub(crate) fn read(source: &impl Source, stream: StreamKind) -> Result<TraceId, ReadError> {
    let io = |source| ReadError::Io { stream, source };
    let damaged = |damage| ReadError::Damaged {
        stream,
        offset: 0,
        damage,
    };
    let size = source.size().map_err(io)?;
    let mut start = [0; 16];
    if size < start.len() as u64 {
        return Err(damaged(Damage::ShortPrologue));
    }
    source.read_at(0, &mut start).map_err(io)?;
    let length = announced_length(&start).map_err(damaged)?;
    if size < length as u64 {
        return Err(damaged(Damage::ShortPrologue));
    }
    let mut bytes = vec![0; length];
    source.read_at(0, &mut bytes).map_err(io)?;
    parse(&bytes, stream)
}

/// The length that the first 16 bytes announce.
fn announced_length(start: &[u8; 16]) -> Result<usize, Damage> {
    if start[..8] != MAGIC {
        return Err(Damage::Magic);
    }
    let length = u32::from_le_bytes([start[12], start[13], start[14], start[15]]);
    match usize::try_from(length) {
        Ok(usable) if (PROLOGUE_BYTES..=MAX_PROLOGUE_BYTES).contains(&usable) => Ok(usable),
        _ => Err(Damage::PrologueLength(length)),
    }
}

fn parse(bytes: &[u8], stream: StreamKind) -> Result<TraceId, ReadError> {
    let damaged = |damage| ReadError::Damaged {
        stream,
        offset: 0,
        damage,
    };
    let short = |_| damaged(Damage::ShortPrologue);
    let (covered, sum) = bytes
        .split_last_chunk::<CHECKSUM_BYTES>()
        .ok_or_else(|| damaged(Damage::ShortPrologue))?;
    if checksum(&[covered]) != u64::from_le_bytes(*sum) {
        return Err(damaged(Damage::PrologueChecksum));
    }
    let mut cursor = Cursor::new(covered);
    cursor.take(MAGIC.len()).map_err(short)?;
    let version = cursor.u32().map_err(short)?;
    if version != FORMAT_VERSION {
        return Err(ReadError::Version {
            stream,
            found: version,
            known: FORMAT_VERSION,
        });
    }
    cursor.u32().map_err(short)?;
    let code = cursor.u32().map_err(short)?;
    if code != u32::from(stream.code()) {
        return Err(damaged(Damage::WrongStream(code)));
    }
    cursor.u32().map_err(short)?;
    Ok(TraceId(cursor.bytes().map_err(short)?))
}
