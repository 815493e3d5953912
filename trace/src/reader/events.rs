//! The stream of events: finds the next chunk when one is used up.

use crate::{
    Damage, Event, Malformed, Progress, ReadError, StreamKind, TraceId,
    chunk::{ChunkHeader, Found, Opener, Payload},
    codec::Decoder,
    index::IndexEntry,
    prologue::PROLOGUE_BYTES,
    source::Source,
    wire::Cursor,
};

const STREAM: StreamKind = StreamKind::Events;

/// Reads events from a source.
pub(crate) struct EventStream<S> {
    source: S,
    opener: Opener,
    /// Where the next chunk begins.
    offset: u64,
    /// The number of the next event.
    position: u64,
    chunk: Option<OpenChunk>,
}

/// What came next.
pub(crate) enum Step {
    /// An event.
    Event(Box<Event>),
    /// A chunk was begun; ask again.
    NewChunk,
    /// Nothing, for now; so many bytes are there that can't be used.
    End { torn_bytes: u64 },
}

impl<S: Source> EventStream<S> {
    pub(crate) fn new(source: S, id: TraceId) -> Result<Self, ReadError> {
        let opener = Opener::new(STREAM, id)?;
        Ok(Self {
            source,
            opener,
            offset: PROLOGUE_BYTES as u64,
            position: 0,
            chunk: None,
        })
    }

    /// The number of the next event.
    pub(crate) fn position(&self) -> u64 {
        self.position
    }

    /// What comes next. `count` is how many events there are, if that is known.
    pub(crate) fn next(&mut self, count: Option<u64>) -> Result<Step, ReadError> {
        if let Some(chunk) = &mut self.chunk
            && chunk.left > 0
        {
            let event = chunk.next(self.position)?;
            self.position += 1;
            return Ok(Step::Event(Box::new(event)));
        }
        self.begin_chunk(count)
    }

    fn begin_chunk(&mut self, count: Option<u64>) -> Result<Step, ReadError> {
        let header = match self.opener.find(&self.source, self.offset)? {
            Found::Chunk(header) => header,
            Found::End => return Ok(Step::End { torn_bytes: 0 }),
            Found::Torn(torn_bytes) => return Ok(Step::End { torn_bytes }),
        };
        self.check_sequence(&header, count)?;
        match self.opener.open(&self.source, self.offset, &header)? {
            Payload::Torn(torn_bytes) => Ok(Step::End { torn_bytes }),
            Payload::Plain(bytes) => {
                self.chunk = Some(OpenChunk::new(self.offset, &header, bytes));
                self.offset += header.total_bytes();
                Ok(Step::NewChunk)
            }
        }
    }

    fn check_sequence(&self, header: &ChunkHeader, count: Option<u64>) -> Result<(), ReadError> {
        let expected = self.position;
        if header.first != expected {
            return Err(self.damaged(Damage::Sequence {
                expected,
                found: header.first,
            }));
        }
        match count {
            Some(count) if header.end() > count => Err(self.damaged(Damage::Surplus(count))),
            _ => Ok(()),
        }
    }

    /// Goes to the beginning of a chunk.
    pub(crate) fn go_to(&mut self, first: u64, offset: u64) {
        (self.position, self.offset, self.chunk) = (first, offset, None);
    }

    /// The chunk at `offset`, which should begin with event `first`; none at the end.
    pub(crate) fn entry_at(&self, first: u64, offset: u64) -> Result<Option<Entry>, ReadError> {
        let Found::Chunk(header) = self.opener.find(&self.source, offset)? else {
            return Ok(None);
        };
        if header.first != first {
            let damage = Damage::Sequence {
                expected: first,
                found: header.first,
            };
            return Err(ReadError::Damaged {
                stream: STREAM,
                offset,
                damage,
            });
        }
        let entry = IndexEntry {
            first,
            count: header.count,
            offset,
        };
        Ok(Some(Entry {
            entry,
            end_offset: offset + header.total_bytes(),
        }))
    }

    pub(crate) fn progress(&self) -> Result<Progress, ReadError> {
        let size = self.source.size();
        let total_bytes = size.map_err(|source| ReadError::Io {
            stream: STREAM,
            source,
        })?;
        Ok(Progress {
            read_bytes: self.offset.min(total_bytes),
            total_bytes,
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

/// A chunk's entry and where the next one begins.
pub(crate) struct Entry {
    pub(crate) entry: IndexEntry,
    pub(crate) end_offset: u64,
}

/// The events of a chunk, decompressed.
pub(crate) struct OpenChunk {
    offset: u64,
    bytes: Vec<u8>,
    at: usize,
    left: u32,
    decoder: Decoder,
}

impl OpenChunk {
    pub(crate) fn new(offset: u64, header: &ChunkHeader, bytes: Vec<u8>) -> Self {
        Self {
            offset,
            bytes,
            at: 0,
            left: header.count,
            decoder: Decoder::default(),
        }
    }

    /// The next event, whose number is for the error.
    pub(crate) fn next(&mut self, record: u64) -> Result<Event, ReadError> {
        let offset = self.offset;
        self.decode().map_err(|source| ReadError::Malformed {
            stream: STREAM,
            offset,
            record,
            source,
        })
    }

    fn decode(&mut self) -> Result<Event, Malformed> {
        let mut cursor = Cursor::new(&self.bytes[self.at..]);
        let event = self.decoder.get(&mut cursor)?;
        if self.left == 1 {
            cursor.finish()?;
        }
        self.at = self.bytes.len() - cursor.rest().len();
        self.left -= 1;
        Ok(event)
    }
}
