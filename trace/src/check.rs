//! Checking a trace as it lies there, without replaying it: every chunk, every record, every
//! stored file. Where a reader stops at the first error, this goes on, as far as it can.

mod events;

use crate::{
    Damage, Ending, FileId, FileRecord, Header, ReadError, StreamKind, Summary, TraceId,
    dir::Dir,
    index::{self, IndexEntry},
    limits::MAX_PROBLEMS,
    prologue,
    reader::{files::FileTable, whole},
    store::copy,
    stream::FILES_DIR,
};
use std::{cmp::Ordering, fmt, fs::File, io, path::Path};

/// What was found in a trace.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Report {
    /// How it ends.
    pub ending: Ending,
    /// How many events can be read.
    pub events: u64,
    /// In how many chunks.
    pub chunks: u64,
    /// How many files are stored.
    pub files: u64,
    /// How many bytes they have.
    pub file_bytes: u64,
    /// What is wrong, at most [`MAX_PROBLEMS`] of it.
    pub problems: Vec<Problem>,
    /// How much more is wrong.
    pub problems_unlisted: u64,
}

/// Something that is wrong with a trace.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// In which part.
    pub part: Part,
    /// At which byte of the part.
    pub offset: u64,
    /// What.
    pub what: String,
}

/// A part of a trace.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// The directory itself.
    Directory,
    /// A stream.
    Stream(StreamKind),
    /// A stored file.
    File(FileId),
}

impl Report {
    /// Whether nothing is wrong. A trace that ends early can be sound.
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }

    fn new() -> Self {
        Self {
            ending: Ending::EndsEarly {
                events: 0,
                torn_bytes: 0,
            },
            events: 0,
            chunks: 0,
            files: 0,
            file_bytes: 0,
            problems: Vec::new(),
            problems_unlisted: 0,
        }
    }

    fn problem(&mut self, part: Part, offset: u64, what: String) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(Problem { part, offset, what });
        } else {
            self.problems_unlisted += 1;
        }
    }

    /// Notes the error of a stream.
    fn error(&mut self, stream: StreamKind, error: &ReadError) {
        let (offset, what) = match error {
            ReadError::Damaged { offset, damage, .. } => (*offset, damage.to_string()),
            ReadError::Malformed {
                offset,
                record,
                source,
                ..
            } => (*offset, format!("record {record}: {source}")),
            other => (0, other.to_string()),
        };
        self.problem(Part::Stream(stream), offset, what);
    }
}

/// Checks the trace in a directory.
pub fn check(dir: &Path) -> Report {
    let mut report = Report::new();
    match Dir::open(dir) {
        Ok(opened) => Check {
            dir: opened,
            report: &mut report,
        }
        .run(),
        Err(error) => report.problem(Part::Directory, 0, error.to_string()),
    }
    report
}

/// A check under way.
struct Check<'a> {
    dir: Dir,
    report: &'a mut Report,
}

impl Check<'_> {
    fn run(&mut self) {
        let Some(id) = self.id() else { return };
        let summary = self.summary(id);
        let records = self.file_table(id, summary.as_ref());
        self.stored_files(&records);
        let chunks = self.events(id, records.len(), summary.as_ref());
        self.index(id, &chunks, summary.as_ref());
    }

    /// The trace's id by its header; if that is damaged, by its events.
    fn id(&mut self) -> Option<TraceId> {
        let header = self.open(StreamKind::Header)?;
        match whole::read::<Header>(&header, StreamKind::Header) {
            Ok((id, _)) => Some(id),
            Err(error) => {
                self.report.error(StreamKind::Header, &error);
                let events = self.open(StreamKind::Events)?;
                prologue::read(&events, StreamKind::Events).ok()
            }
        }
    }

    fn open(&mut self, stream: StreamKind) -> Option<File> {
        let opened = self.dir.open_file(stream.file_name());
        opened
            .map_err(|e| self.report.problem(Part::Stream(stream), 0, e.to_string()))
            .ok()
    }

    fn summary(&mut self, id: TraceId) -> Option<Summary> {
        let stream = StreamKind::Summary;
        let file = match self.dir.open_file(stream.file_name()) {
            // The recorder was killed or is still at work.
            Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
            Err(error) => {
                self.report
                    .problem(Part::Stream(stream), 0, error.to_string());
                return None;
            }
            Ok(file) => file,
        };
        let read = whole::read(&file, stream).and_then(|(found, summary)| {
            same_trace(stream, found, id)?;
            Ok(summary)
        });
        read.map_err(|error| self.report.error(stream, &error)).ok()
    }

    fn file_table(&mut self, id: TraceId, summary: Option<&Summary>) -> Vec<FileRecord> {
        let stream = StreamKind::Files;
        let Some(file) = self.open(stream) else {
            return Vec::new();
        };
        let table = prologue::read(&file, stream)
            .and_then(|found| same_trace(stream, found, id))
            .and_then(|()| FileTable::new(file, id));
        let mut table = match table {
            Ok(table) => table,
            Err(error) => {
                self.report.error(stream, &error);
                return Vec::new();
            }
        };
        if let Err(error) = table.refresh() {
            self.report.error(stream, &error);
        }
        let found = table.records().len() as u64;
        let expected = summary.map_or(found, |summary| u64::from(summary.file_count));
        let damage = match found.cmp(&expected) {
            Ordering::Less => Some(Damage::Missing { expected, found }),
            Ordering::Greater => Some(Damage::Surplus(expected)),
            Ordering::Equal => None,
        };
        if let Some(damage) = damage {
            self.report.error(stream, &table.damaged(damage));
        }
        table.records().to_vec()
    }

    fn stored_files(&mut self, records: &[FileRecord]) {
        let files = match self.dir.subdirectory(FILES_DIR) {
            Ok(files) => files,
            Err(error) => {
                let what = format!("{FILES_DIR}: {error}");
                return self.report.problem(Part::Directory, 0, what);
            }
        };
        for record in records {
            if let Err(what) = check_file(&files, record) {
                self.report.problem(Part::File(record.id), 0, what);
            }
            self.report.files += 1;
            self.report.file_bytes = self.report.file_bytes.saturating_add(record.size);
        }
    }

    /// The chunks' entries, as an index should have them.
    fn events(&mut self, id: TraceId, files: usize, summary: Option<&Summary>) -> Vec<IndexEntry> {
        let stream = StreamKind::Events;
        let Some(file) = self.open(stream) else {
            return Vec::new();
        };
        match prologue::read(&file, stream).and_then(|found| same_trace(stream, found, id)) {
            Ok(()) => events::check(&file, id, files, summary, self.report),
            Err(ReadError::Damaged {
                damage: Damage::ShortPrologue,
                ..
            }) if summary.is_none() => Vec::new(),
            Err(error) => {
                self.report.error(stream, &error);
                Vec::new()
            }
        }
    }

    fn index(&mut self, id: TraceId, chunks: &[IndexEntry], summary: Option<&Summary>) {
        let stream = StreamKind::Index;
        let Some(file) = self.open(stream) else {
            return;
        };
        let entries = match index::read(&file, id) {
            Ok(entries) => entries,
            Err(error) => return self.report.error(stream, &error),
        };
        let right = entries
            .iter()
            .zip(chunks)
            .take_while(|(entry, chunk)| entry == chunk)
            .count();
        // A killed recorder may not have come to write the last entry; one that is at work may
        // have written more since the events were looked at.
        let enough = match summary {
            Some(_) => entries.len() == chunks.len() && right == chunks.len(),
            None => right == entries.len().min(chunks.len()) && right + 1 >= chunks.len(),
        };
        if !enough {
            let what = format!("{right} entries of {} are right", chunks.len());
            self.report
                .problem(Part::Stream(stream), index::offset_of(right), what);
        }
    }
}

fn same_trace(stream: StreamKind, found: TraceId, id: TraceId) -> Result<(), ReadError> {
    if found == id {
        return Ok(());
    }
    Err(ReadError::Damaged {
        stream,
        offset: 0,
        damage: Damage::WrongTrace,
    })
}

fn check_file(files: &Dir, record: &FileRecord) -> Result<(), String> {
    let file = files
        .open_file(&record.stored_name())
        .map_err(|error| error.to_string())?;
    let (hash, size) = copy::hash(&file).map_err(|error| error.to_string())?;
    if size != record.size {
        return Err(format!("it has {size} bytes instead of {}", record.size));
    }
    if hash != record.hash {
        return Err(format!(
            "its contents have the hash {hash} instead of {}",
            record.hash
        ));
    }
    Ok(())
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Directory => f.write_str("directory"),
            Self::Stream(stream) => stream.fmt(f),
            Self::File(id) => write!(f, "file {}", id.0),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, byte {}: {}", self.part, self.offset, self.what)
    }
}
