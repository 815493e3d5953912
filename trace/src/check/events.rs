//! Checking the events: a chunk that can't be used is noted and passed over.

use super::{Part, Report};
use crate::{
    Action, Backing, Damage, Ending, Event, FileId, ReadError, StreamKind, Summary, TraceId,
    chunk::{ChunkHeader, Found, Opener, Payload},
    codec,
    index::IndexEntry,
    prologue::PROLOGUE_BYTES,
    reader::events::OpenChunk,
    source::Source,
};

const STREAM: StreamKind = StreamKind::Events;

/// Checks all chunks of the events; gives their entries, as an index should have them.
pub(super) fn check(
    source: &impl Source,
    id: TraceId,
    files: usize,
    summary: Option<&Summary>,
    report: &mut Report,
) -> Vec<IndexEntry> {
    let opener = match Opener::new(STREAM, id) {
        Ok(opener) => opener,
        Err(error) => {
            report.error(STREAM, &error);
            return Vec::new();
        }
    };
    let offset = PROLOGUE_BYTES as u64;
    let mut walk = Walk {
        source,
        opener,
        files,
        offset,
        expected: 0,
        entries: Vec::new(),
        report,
    };
    let torn_bytes = walk.run();
    walk.end(summary, torn_bytes);
    walk.entries
}

struct Walk<'a, S> {
    source: &'a S,
    opener: Opener,
    /// How many files are stored.
    files: usize,
    offset: u64,
    /// The number of the next event.
    expected: u64,
    entries: Vec<IndexEntry>,
    report: &'a mut Report,
}

impl<S: Source> Walk<'_, S> {
    /// Walks to the end, or to where no next chunk can be found; gives the bytes that are left.
    fn run(&mut self) -> u64 {
        loop {
            match self.opener.find(self.source, self.offset) {
                Ok(Found::End) => return 0,
                Ok(Found::Torn(bytes)) => return bytes,
                Ok(Found::Chunk(header)) => {
                    if let Some(torn) = self.chunk(&header) {
                        return torn;
                    }
                }
                Err(error) => {
                    self.report.error(STREAM, &error);
                    let size = self.source.size().unwrap_or(self.offset);
                    return size.saturating_sub(self.offset);
                }
            }
        }
    }

    /// Checks a chunk and goes to the next; or gives the bytes that are left, if it is torn.
    fn chunk(&mut self, header: &ChunkHeader) -> Option<u64> {
        if header.first != self.expected {
            let damage = Damage::Sequence {
                expected: self.expected,
                found: header.first,
            };
            self.report
                .problem(Part::Stream(STREAM), self.offset, damage.to_string());
        }
        match self.opener.open(self.source, self.offset, header) {
            Ok(Payload::Torn(bytes)) => return Some(bytes),
            Ok(Payload::Plain(bytes)) => {
                self.records(header, OpenChunk::new(self.offset, header, bytes));
            }
            Err(error) => self.report.error(STREAM, &error),
        }
        self.report.chunks += 1;
        self.entries.push(IndexEntry {
            first: header.first,
            count: header.count,
            offset: self.offset,
        });
        self.offset += header.total_bytes();
        self.expected = header.end();
        None
    }

    fn records(&mut self, header: &ChunkHeader, mut chunk: OpenChunk) {
        for number in header.first..header.end() {
            match chunk.next(number) {
                Ok(event) => self.event(number, &event),
                Err(error) => return self.report.error(STREAM, &error),
            }
            self.report.events += 1;
        }
    }

    fn event(&mut self, number: u64, event: &Event) {
        for file in files_named(event) {
            if file.0 as usize >= self.files {
                let what = format!("event {number} names file {}, which isn't stored", file.0);
                self.report.problem(Part::Stream(STREAM), self.offset, what);
            }
        }
    }

    fn end(&mut self, summary: Option<&Summary>, torn_bytes: u64) {
        let found = self.expected;
        let Some(summary) = summary else {
            self.report.ending = Ending::EndsEarly {
                events: found,
                torn_bytes,
            };
            return;
        };
        self.report.ending = Ending::Complete;
        let expected = summary.event_count;
        let damage = match found.cmp(&expected) {
            std::cmp::Ordering::Less => Damage::Missing { expected, found },
            std::cmp::Ordering::Greater => Damage::Surplus(expected),
            std::cmp::Ordering::Equal if torn_bytes > 0 => Damage::ChunkMagic,
            std::cmp::Ordering::Equal => return,
        };
        let offset = self.offset;
        self.report.error(
            STREAM,
            &ReadError::Damaged {
                stream: STREAM,
                offset,
                damage,
            },
        );
    }
}

/// The stored files that an event needs.
fn files_named(event: &Event) -> impl Iterator<Item = FileId> + '_ {
    let effects = codec::effects_of(&event.kind);
    effects
        .into_iter()
        .flat_map(|effects| &effects.actions)
        .filter_map(|action| match action {
            Action::Map(mapping) => match mapping.backing {
                Backing::File { file, .. } => Some(file),
                Backing::Anonymous | Backing::Object { .. } => None,
            },
            Action::Exec(image) => image.file,
            Action::CreateObject { contents, .. } => *contents,
            _ => None,
        })
}
