//! Going to any event: by the index as far as it is there and true, by the chunks' headers beyond.

use super::events::{Entry, EventStream, Step};
use crate::{
    Damage, ReadError, StreamKind, TraceId,
    dir::Dir,
    index::{self, IndexEntry},
    prologue::PROLOGUE_BYTES,
    source::Source,
};
use vocab::EventNumber;

/// Where chunks begin.
pub(crate) struct Index {
    entries: Vec<IndexEntry>,
    /// Where the entries came from.
    trust: Trust,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Trust {
    /// From the index stream.
    Hearsay,
    /// From the chunks themselves.
    Seen,
}

impl Index {
    /// The index of a trace; an empty one, if the stream is missing or damaged.
    pub(crate) fn load(dir: &Dir, id: TraceId) -> Result<Self, ReadError> {
        let entries = match dir.open_file(StreamKind::Index.file_name()) {
            Ok(file) => index::read(&file, id).unwrap_or_default(),
            Err(_) => Vec::new(),
        };
        Ok(Self::untrusted(entries))
    }

    /// An index that somebody said to be one.
    pub(crate) fn untrusted(entries: Vec<IndexEntry>) -> Self {
        Self {
            entries,
            trust: Trust::Hearsay,
        }
    }

    /// Makes `event` the stream's next.
    pub(crate) fn seek<S: Source>(
        &mut self,
        stream: &mut EventStream<S>,
        event: u64,
    ) -> Result<(), ReadError> {
        match self.try_seek(stream, event) {
            // Perhaps it's only the index that is wrong.
            Err(_) if self.trust == Trust::Hearsay => {
                *self = Self {
                    entries: Vec::new(),
                    trust: Trust::Seen,
                };
                self.try_seek(stream, event)
            }
            result => result,
        }
    }

    /// How many events there are.
    pub(crate) fn count<S: Source>(&mut self, stream: &EventStream<S>) -> Result<u64, ReadError> {
        match self.extend(stream, u64::MAX) {
            Err(_) if self.trust == Trust::Hearsay => {
                *self = Self {
                    entries: Vec::new(),
                    trust: Trust::Seen,
                };
                self.extend(stream, u64::MAX).map(|end| end.events)
            }
            result => result.map(|end| end.events),
        }
    }

    fn try_seek<S: Source>(
        &mut self,
        stream: &mut EventStream<S>,
        event: u64,
    ) -> Result<(), ReadError> {
        if self.entries.last().is_none_or(|last| last.end() <= event) {
            let end = self.extend(stream, event)?;
            if end.events == event {
                stream.go_to(event, end.offset);
                return Ok(());
            }
            if end.events < event {
                let wanted = EventNumber(event);
                return Err(ReadError::NoSuchEvent {
                    wanted,
                    available: end.events,
                });
            }
        }
        let at = self.entries.partition_point(|entry| entry.first <= event);
        let entry = self.entries[..at].last().copied();
        let (first, offset) = entry.map_or((0, PROLOGUE_BYTES as u64), |e| (e.first, e.offset));
        stream.go_to(first, offset);
        skip_to(stream, event)
    }

    /// Adds entries from the chunks' headers, up to the chunk that holds `event`; gives the end
    /// of the last.
    fn extend<S: Source>(&mut self, stream: &EventStream<S>, event: u64) -> Result<End, ReadError> {
        let mut end = End {
            events: 0,
            offset: PROLOGUE_BYTES as u64,
        };
        if let Some(last) = self.entries.pop() {
            // Its length is only in the chunk's header; and an index can be longer than what is
            // left of the events.
            let found = stream.entry_at(last.first, last.offset)?;
            let found = found.ok_or(ReadError::Damaged {
                stream: StreamKind::Index,
                offset: index::offset_of(self.entries.len()),
                damage: Damage::Surplus(self.entries.len() as u64),
            })?;
            end = self.push(found);
        }
        while end.events <= event {
            let Some(found) = stream.entry_at(end.events, end.offset)? else {
                break;
            };
            end = self.push(found);
        }
        Ok(end)
    }

    fn push(&mut self, found: Entry) -> End {
        self.entries.push(found.entry);
        End {
            events: found.entry.end(),
            offset: found.end_offset,
        }
    }
}

/// The end of the chunks that were seen.
struct End {
    events: u64,
    offset: u64,
}

/// Reads events up to, not including, `event`.
fn skip_to<S: Source>(stream: &mut EventStream<S>, event: u64) -> Result<(), ReadError> {
    while stream.position() < event {
        if let Step::End { .. } = stream.next(None)? {
            let (wanted, available) = (EventNumber(event), stream.position());
            return Err(ReadError::NoSuchEvent { wanted, available });
        }
    }
    Ok(())
}
