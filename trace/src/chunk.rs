//! A chunk: records of one stream, checksummed, compressed, decodable without any other chunk.
//!
//! ```text
//!  0  magic                "CHNK"
//!  4  stream               u16
//!  6  record version       u16
//!  8  number of the first record  u64
//! 16  count of records     u32
//! 20  length of the records before compression  u32
//! 24  length of the payload as stored  u32
//! 28  codec                u32   0 stored, 1 zstd
//! 32  payload checksum     u64   of the payload as stored
//! 40  header checksum      u64   of the trace id and the 40 bytes before
//! 48  payload
//! ```
//!
//! The checksums come before the codec, so that zstd sees what was written or nothing. The trace
//! id is in the sum because a chunk of another recording must not pass, wherever it comes from.

use crate::{
    Damage, ReadError, StreamKind, TraceId, checksum::checksum, source::Source, wire::Cursor,
};
use std::io::{self, Read};

/// The length of a chunk header.
pub(crate) const CHUNK_HEADER_BYTES: usize = 48;

/// What the header's own checksum covers.
const COVERED_BYTES: usize = 40;

const MAGIC: [u8; 4] = *b"CHNK";

/// Up to this length a payload is decompressed into a buffer that is allocated at once; above,
/// the buffer grows with what really comes out.
const TRUSTED_LENGTH: usize = 1 << 20;

/// The header of a chunk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct ChunkHeader {
    pub(crate) record_version: u16,
    /// The number of the first record.
    pub(crate) first: u64,
    /// How many records there are.
    pub(crate) count: u32,
    /// The length before compression.
    pub(crate) plain_bytes: u32,
    /// The length of the payload in the file.
    pub(crate) stored_bytes: u32,
    codec: Codec,
    payload_checksum: u64,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Codec {
    Stored,
    Zstd,
}

impl ChunkHeader {
    /// The number of the record after the last.
    pub(crate) fn end(&self) -> u64 {
        self.first.saturating_add(u64::from(self.count))
    }

    /// The whole chunk's length in the file.
    pub(crate) fn total_bytes(&self) -> u64 {
        CHUNK_HEADER_BYTES as u64 + u64::from(self.stored_bytes)
    }

    fn encode(&self, stream: StreamKind, id: TraceId) -> [u8; CHUNK_HEADER_BYTES] {
        let mut bytes = [0; CHUNK_HEADER_BYTES];
        bytes[0..4].copy_from_slice(&MAGIC);
        bytes[4..6].copy_from_slice(&stream.code().to_le_bytes());
        bytes[6..8].copy_from_slice(&self.record_version.to_le_bytes());
        bytes[8..16].copy_from_slice(&self.first.to_le_bytes());
        bytes[16..20].copy_from_slice(&self.count.to_le_bytes());
        bytes[20..24].copy_from_slice(&self.plain_bytes.to_le_bytes());
        bytes[24..28].copy_from_slice(&self.stored_bytes.to_le_bytes());
        bytes[28..32].copy_from_slice(&(self.codec as u32).to_le_bytes());
        bytes[32..40].copy_from_slice(&self.payload_checksum.to_le_bytes());
        let sum = checksum(&[&id.0, &bytes[..COVERED_BYTES]]);
        bytes[40..48].copy_from_slice(&sum.to_le_bytes());
        bytes
    }

    fn parse(
        bytes: &[u8; CHUNK_HEADER_BYTES],
        stream: StreamKind,
        id: TraceId,
    ) -> Result<Self, Damage> {
        if bytes[..4] != MAGIC {
            return Err(Damage::ChunkMagic);
        }
        let (covered, sum) = bytes.split_at(COVERED_BYTES);
        if checksum(&[&id.0, covered]).to_le_bytes() != sum {
            return Err(Damage::ChunkHeaderChecksum);
        }
        Self::fields(Cursor::new(&covered[4..]), stream)
    }

    fn fields(mut cursor: Cursor<'_>, stream: StreamKind) -> Result<Self, Damage> {
        // The cursor is over an array that holds all of these.
        let short = |_| Damage::ChunkHeaderChecksum;
        let code = cursor.u16().map_err(short)?;
        if code != stream.code() {
            return Err(Damage::WrongStream(u32::from(code)));
        }
        let header = Self {
            record_version: cursor.u16().map_err(short)?,
            first: cursor.u64().map_err(short)?,
            count: cursor.u32().map_err(short)?,
            plain_bytes: cursor.u32().map_err(short)?,
            stored_bytes: cursor.u32().map_err(short)?,
            codec: Codec::from_code(cursor.u32().map_err(short)?)?,
            payload_checksum: cursor.u64().map_err(short)?,
        };
        header.check_limits(stream)?;
        Ok(header)
    }

    fn check_limits(&self, stream: StreamKind) -> Result<(), Damage> {
        if self.count == 0 {
            return Err(Damage::EmptyChunk);
        }
        let max = stream.max_chunk_bytes() as u64;
        let plain = u64::from(self.plain_bytes);
        limit("length", plain, max)?;
        // What doesn't get smaller is stored.
        limit("stored length", u64::from(self.stored_bytes), plain)?;
        // No record is shorter than a byte.
        limit("count of records", u64::from(self.count), plain)?;
        limit("first record", self.first, u64::MAX - u64::from(u32::MAX))
    }
}

impl Codec {
    fn from_code(code: u32) -> Result<Self, Damage> {
        match code {
            0 => Ok(Self::Stored),
            1 => Ok(Self::Zstd),
            other => Err(Damage::Codec(other)),
        }
    }
}

fn limit(field: &'static str, value: u64, limit: u64) -> Result<(), Damage> {
    if value <= limit {
        Ok(())
    } else {
        Err(Damage::ChunkLimit {
            field,
            value,
            limit,
        })
    }
}

/// Makes chunks of one stream; keeps the compressor and its buffers.
pub(crate) struct Sealer {
    stream: StreamKind,
    id: TraceId,
    compressor: zstd::bulk::Compressor<'static>,
}

impl Sealer {
    pub(crate) fn new(stream: StreamKind, id: TraceId) -> io::Result<Self> {
        Ok(Self {
            stream,
            id,
            compressor: zstd::bulk::Compressor::new(1)?,
        })
    }

    /// The chunk that holds `plain`, which must be within the stream's limit: replaces `out`.
    pub(crate) fn seal(
        &mut self,
        plain: &[u8],
        first: u64,
        count: u32,
        out: &mut Vec<u8>,
    ) -> io::Result<()> {
        let too_long = |_| io::Error::from(io::ErrorKind::FileTooLarge);
        let plain_bytes = u32::try_from(plain.len()).map_err(too_long)?;
        out.clear();
        out.resize(
            CHUNK_HEADER_BYTES + zstd::zstd_safe::compress_bound(plain.len()),
            0,
        );
        let size = self
            .compressor
            .compress_to_buffer(plain, &mut out[CHUNK_HEADER_BYTES..])?;
        let codec = if size < plain.len() {
            Codec::Zstd
        } else {
            Codec::Stored
        };
        if codec == Codec::Stored {
            out.truncate(CHUNK_HEADER_BYTES);
            out.extend_from_slice(plain);
        }
        let stored = if codec == Codec::Zstd {
            size
        } else {
            plain.len()
        };
        out.truncate(CHUNK_HEADER_BYTES + stored);
        let header = ChunkHeader {
            record_version: self.stream.record_version(),
            first,
            count,
            plain_bytes,
            stored_bytes: u32::try_from(stored).map_err(too_long)?,
            codec,
            payload_checksum: checksum(&[&out[CHUNK_HEADER_BYTES..]]),
        };
        out[..CHUNK_HEADER_BYTES].copy_from_slice(&header.encode(self.stream, self.id));
        Ok(())
    }
}

impl std::fmt::Debug for Sealer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sealer")
            .field("stream", &self.stream)
            .finish_non_exhaustive()
    }
}

/// What is at an offset of a stream.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Found {
    /// A chunk with this header. Its payload is all there but not checked.
    Chunk(ChunkHeader),
    /// The end of the file.
    End,
    /// So many bytes of a chunk that was not written to its end.
    Torn(u64),
}

/// What a chunk's payload turned out to be.
pub(crate) enum Payload {
    /// The records, one after the other.
    Plain(Vec<u8>),
    /// The last chunk of the file doesn't have its checksum: the machine stopped while it was
    /// written.
    Torn(u64),
}

/// Finds and opens the chunks of one stream.
pub(crate) struct Opener {
    stream: StreamKind,
    id: TraceId,
    decompressor: zstd::bulk::Decompressor<'static>,
}

impl Opener {
    pub(crate) fn new(stream: StreamKind, id: TraceId) -> Result<Self, ReadError> {
        let io = |source| ReadError::Io { stream, source };
        Ok(Self {
            stream,
            id,
            decompressor: zstd::bulk::Decompressor::new().map_err(io)?,
        })
    }

    /// The header of the chunk at `offset`. An error is damage; a file that ends early is not.
    pub(crate) fn find(&self, source: &impl Source, offset: u64) -> Result<Found, ReadError> {
        let rest = source.size().map_err(self.io())?.saturating_sub(offset);
        if rest == 0 {
            return Ok(Found::End);
        }
        if rest < CHUNK_HEADER_BYTES as u64 {
            return Ok(Found::Torn(rest));
        }
        let mut bytes = [0; CHUNK_HEADER_BYTES];
        source.read_at(offset, &mut bytes).map_err(self.io())?;
        match ChunkHeader::parse(&bytes, self.stream, self.id) {
            Ok(header) if header.total_bytes() > rest => Ok(Found::Torn(rest)),
            Ok(header) => self.known_version(header),
            Err(Damage::ChunkMagic) if bytes == [0; CHUNK_HEADER_BYTES] => {
                self.zeros_or_damage(source, offset)
            }
            Err(damage) => Err(self.damaged(offset, damage)),
        }
    }

    fn known_version(&self, header: ChunkHeader) -> Result<Found, ReadError> {
        let known = self.stream.record_version();
        if header.record_version == known {
            return Ok(Found::Chunk(header));
        }
        let found = u32::from(header.record_version);
        Err(ReadError::Version {
            stream: self.stream,
            found,
            known: u32::from(known),
        })
    }

    /// File systems leave zeros where a machine stopped between lengthening a file and filling
    /// it: nothing but zeros up to the end is a torn tail.
    fn zeros_or_damage(&self, source: &impl Source, offset: u64) -> Result<Found, ReadError> {
        let size = source.size().map_err(self.io())?;
        let mut at = offset;
        let mut block = vec![0; 64 << 10];
        while at < size {
            let length = usize::try_from(size - at)
                .unwrap_or(usize::MAX)
                .min(block.len());
            source
                .read_at(at, &mut block[..length])
                .map_err(self.io())?;
            if block[..length].iter().any(|&byte| byte != 0) {
                return Err(self.damaged(offset, Damage::ChunkMagic));
            }
            at += length as u64;
        }
        Ok(Found::Torn(size - offset))
    }

    /// The records of the chunk at `offset`, whose header was found there.
    pub(crate) fn open(
        &mut self,
        source: &impl Source,
        offset: u64,
        header: &ChunkHeader,
    ) -> Result<Payload, ReadError> {
        // `find` saw that the file is that long: the allocation is bounded by the file's size.
        let mut stored = vec![0; header.stored_bytes as usize];
        source
            .read_at(offset + CHUNK_HEADER_BYTES as u64, &mut stored)
            .map_err(self.io())?;
        if checksum(&[&stored]) != header.payload_checksum {
            let size = source.size().map_err(self.io())?;
            if offset + header.total_bytes() == size {
                return Ok(Payload::Torn(header.total_bytes()));
            }
            return Err(self.damaged(offset, Damage::ChunkChecksum));
        }
        let plain = self.decompress(header, stored);
        plain
            .map(Payload::Plain)
            .ok_or_else(|| self.damaged(offset, Damage::Decompress))
    }

    fn decompress(&mut self, header: &ChunkHeader, stored: Vec<u8>) -> Option<Vec<u8>> {
        let length = header.plain_bytes as usize;
        let plain = match header.codec {
            Codec::Stored => stored,
            Codec::Zstd if length <= TRUSTED_LENGTH => {
                self.decompressor.decompress(&stored, length).ok()?
            }
            Codec::Zstd => decompress_long(&stored, length).ok()?,
        };
        (plain.len() == length).then_some(plain)
    }

    fn io(&self) -> impl Fn(io::Error) -> ReadError {
        let stream = self.stream;
        move |source| ReadError::Io { stream, source }
    }

    fn damaged(&self, offset: u64, damage: Damage) -> ReadError {
        ReadError::Damaged {
            stream: self.stream,
            offset,
            damage,
        }
    }
}

/// Decompresses at most one byte more than `length`, in a buffer that grows with what comes out.
fn decompress_long(stored: &[u8], length: usize) -> io::Result<Vec<u8>> {
    let mut plain = Vec::new();
    let decoder = zstd::stream::read::Decoder::with_buffer(stored)?;
    decoder.take(length as u64 + 1).read_to_end(&mut plain)?;
    Ok(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::{MAX_CHUNK_BYTES, MAX_META_CHUNK_BYTES};

    const STREAM: StreamKind = StreamKind::Events;
    const ID: TraceId = TraceId([3; 16]);

    fn sealed(plain: &[u8]) -> Vec<u8> {
        let mut chunk = Vec::new();
        let mut sealer = Sealer::new(STREAM, ID).unwrap();
        sealer.seal(plain, 5, 2, &mut chunk).unwrap();
        chunk
    }

    /// A chunk with right checksums and whatever else `change` makes of it.
    fn forged(payload: &[u8], change: impl FnOnce(&mut ChunkHeader)) -> Vec<u8> {
        let mut header = ChunkHeader {
            record_version: STREAM.record_version(),
            first: 0,
            count: 1,
            plain_bytes: payload.len() as u32,
            stored_bytes: payload.len() as u32,
            codec: Codec::Zstd,
            payload_checksum: checksum(&[payload]),
        };
        change(&mut header);
        [&header.encode(STREAM, ID), payload].concat()
    }

    fn open(chunk: &[u8]) -> Result<Vec<u8>, ReadError> {
        let mut opener = Opener::new(STREAM, ID)?;
        let Found::Chunk(header) = opener.find(&chunk, 0)? else {
            panic!("no whole chunk")
        };
        match opener.open(&chunk, 0, &header)? {
            Payload::Plain(plain) => Ok(plain),
            Payload::Torn(_) => panic!("torn"),
        }
    }

    fn damage(chunk: &[u8]) -> Damage {
        match open(chunk) {
            Err(ReadError::Damaged { damage, .. }) => damage,
            other => panic!("{other:?}"),
        }
    }

    fn noise(length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        blake3::Hasher::new().finalize_xof().fill(&mut bytes);
        bytes
    }

    #[test]
    fn what_compresses_is_compressed_and_what_does_not_is_stored() {
        for plain in [vec![7; 3 << 20], vec![7; 1000], noise(1000), noise(2 << 20)] {
            let chunk = sealed(&plain);
            assert!(chunk.len() <= CHUNK_HEADER_BYTES + plain.len());
            assert!(open(&chunk).unwrap() == plain);
        }
        assert!(sealed(&[7; 100_000]).len() < 100);
    }

    #[test]
    fn a_chunk_that_decompresses_to_more_or_less_than_it_says_is_refused() {
        let bomb = zstd::bulk::compress(&vec![0; 256 << 20], 1).unwrap();
        let length = bomb.len() as u32;
        for claimed in [length, 1 << 20, 2 << 20, 300 << 20] {
            let chunk = forged(&bomb, |header| header.plain_bytes = claimed);
            assert_eq!(damage(&chunk), Damage::Decompress, "{claimed}");
        }
        let noise = forged(&noise(100), |_| ());
        assert_eq!(damage(&noise), Damage::Decompress);
    }

    #[test]
    fn a_length_or_count_over_its_limit_is_refused() {
        let limit = |change: fn(&mut ChunkHeader)| match damage(&forged(&[0; 9], change)) {
            Damage::ChunkLimit { field, .. } => field,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            limit(|h| h.plain_bytes = MAX_CHUNK_BYTES as u32 + 1),
            "length"
        );
        assert_eq!(limit(|h| h.plain_bytes = 8), "stored length");
        assert_eq!(limit(|h| h.count = 10), "count of records");
        assert_eq!(limit(|h| h.first = u64::MAX), "first record");
        assert_eq!(
            damage(&forged(&[0; 9], |h| h.count = 0)),
            Damage::EmptyChunk
        );
        assert!(MAX_META_CHUNK_BYTES < MAX_CHUNK_BYTES && u32::try_from(MAX_CHUNK_BYTES).is_ok());
    }

    #[test]
    fn a_chunk_of_another_trace_stream_or_version_is_refused() {
        let chunk = sealed(b"records");
        let find = |stream, id| Opener::new(stream, id).unwrap().find(&&chunk[..], 0);
        let other_trace = find(STREAM, TraceId([4; 16]));
        assert!(matches!(
            other_trace,
            Err(ReadError::Damaged {
                damage: Damage::ChunkHeaderChecksum,
                ..
            })
        ));
        let other_stream = find(StreamKind::Files, ID);
        assert!(matches!(
            other_stream,
            Err(ReadError::Damaged {
                damage: Damage::WrongStream(2),
                ..
            })
        ));
        let later = forged(b"records", |header| header.record_version += 1);
        let known = u32::from(STREAM.record_version());
        let result = open(&later);
        assert!(matches!(
            result,
            Err(ReadError::Version { found, known: k, .. }) if found == known + 1 && k == known
        ));
    }
}
