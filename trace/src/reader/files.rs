//! The file table: what is known of each stored file. It may grow while it is read.

use crate::{
    Damage, FileId, FileRecord, Malformed, ReadError, StreamKind, TraceId,
    chunk::{ChunkHeader, Found, Opener, Payload},
    codec::bounded,
    limits::{MAX_EVENT_STRUCTURE_BYTES, MAX_FILES},
    prologue::PROLOGUE_BYTES,
    source::Source,
    wire::Cursor,
};

const STREAM: StreamKind = StreamKind::Files;

/// The records of the file table, as far as they were read.
pub(crate) struct FileTable<S> {
    source: S,
    opener: Opener,
    offset: u64,
    records: Vec<FileRecord>,
}

impl<S: Source> FileTable<S> {
    pub(crate) fn new(source: S, id: TraceId) -> Result<Self, ReadError> {
        let opener = Opener::new(STREAM, id)?;
        Ok(Self {
            source,
            opener,
            offset: PROLOGUE_BYTES as u64,
            records: Vec::new(),
        })
    }

    pub(crate) fn records(&self) -> &[FileRecord] {
        &self.records
    }

    /// Reads what was added. A torn record is one that is still being written, or never will be.
    pub(crate) fn refresh(&mut self) -> Result<(), ReadError> {
        while let Found::Chunk(header) = self.opener.find(&self.source, self.offset)? {
            let (expected, found) = (self.records.len() as u64, header.first);
            if found != expected {
                return Err(self.damaged(Damage::Sequence { expected, found }));
            }
            let Payload::Plain(plain) = self.opener.open(&self.source, self.offset, &header)?
            else {
                break;
            };
            self.take_records(&header, &plain)?;
            self.offset += header.total_bytes();
        }
        Ok(())
    }

    fn take_records(&mut self, header: &ChunkHeader, plain: &[u8]) -> Result<(), ReadError> {
        let before = self.records.len();
        let taken = take_records(&mut self.records, header.count, plain);
        taken.map_err(|source| {
            let record = self.records.len() as u64;
            self.records.truncate(before);
            ReadError::Malformed {
                stream: STREAM,
                offset: self.offset,
                record,
                source,
            }
        })
    }

    /// An error at the place of the next chunk.
    pub(crate) fn damaged(&self, damage: Damage) -> ReadError {
        ReadError::Damaged {
            stream: STREAM,
            offset: self.offset,
            damage,
        }
    }
}

fn take_records(records: &mut Vec<FileRecord>, count: u32, plain: &[u8]) -> Result<(), Malformed> {
    let mut cursor = Cursor::new(plain);
    let mut budget = MAX_EVENT_STRUCTURE_BYTES;
    for _ in 0..count {
        let id = next_id(records)?;
        let record: FileRecord = bounded::get(&mut cursor, &mut budget)?;
        record.check(id)?;
        records.push(record);
    }
    cursor.finish()
}

fn next_id(records: &[FileRecord]) -> Result<FileId, Malformed> {
    let id = u32::try_from(records.len())
        .ok()
        .filter(|&id| id < MAX_FILES);
    id.map(FileId).ok_or(Malformed::Limit {
        what: "the number of files",
        value: records.len() as u64 + 1,
        limit: u64::from(MAX_FILES),
    })
}
