//! Reading a trace, one chunk at a time: from the beginning, or from any event.
//!
//! A chunk takes about half a millisecond to decompress and decode, and the replay of its
//! thousands of events hundreds of times that, so nothing is read ahead by another thread.
//!
//! A trace that is still being written can be read: it ends at the last whole chunk, and goes on
//! after it when `next` is asked again later.

pub(crate) mod events;
pub(crate) mod files;
pub(crate) mod seek;
pub(crate) mod whole;

use crate::{
    Damage, Event, FileId, FileRecord, Header, ReadError, StreamKind, Summary, dir::Dir, prologue,
    stream::FILES_DIR,
};
use events::{EventStream, Step};
use files::FileTable;
use seek::Index;
use std::{fs::File, io, path::Path};
use vocab::EventNumber;

/// Reads a trace.
pub struct Reader {
    dir: Dir,
    files_dir: Dir,
    header: Header,
    summary: Option<Summary>,
    events: EventStream<File>,
    files: FileTable<File>,
    index: Option<Index>,
    torn_bytes: u64,
}

/// How a trace ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ending {
    /// As its recorder meant it to.
    Complete,
    /// Without the mark of a clean end: the recorder was killed, or is still at work.
    EndsEarly {
        /// How many events there are.
        events: u64,
        /// How many bytes after the last whole chunk can't be used.
        torn_bytes: u64,
    },
}

/// How far a trace was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// Up to the end of the chunk that is being read.
    pub read_bytes: u64,
    /// The length of the events' file.
    pub total_bytes: u64,
}

impl Reader {
    /// Opens the trace in a directory.
    pub fn open(dir: &Path) -> Result<Self, ReadError> {
        let not_a_trace = |why: io::Error| ReadError::NotATrace {
            path: dir.to_owned(),
            why: why.to_string(),
        };
        let opened = Dir::open(dir).map_err(not_a_trace)?;
        let header_file = opened
            .open_file(StreamKind::Header.file_name())
            .map_err(|why| {
                not_a_trace(io::Error::new(
                    why.kind(),
                    format!("it has no header ({why})"),
                ))
            })?;
        let (id, mut header): (_, Header) = whole::read(&header_file, StreamKind::Header)?;
        header.id = id;
        let summary = read_summary(&opened, &header);
        let events = open_events(&opened, &header, summary.as_ref())?;
        let table = open_stream(&opened, StreamKind::Files, &header)?;
        let files_dir = opened.subdirectory(FILES_DIR);
        let files_dir = files_dir.map_err(|source| ReadError::Io {
            stream: StreamKind::Files,
            source,
        })?;
        let files = FileTable::new(table, id)?;
        let mut reader = Self {
            dir: opened,
            files_dir,
            header,
            summary,
            events,
            files,
            index: None,
            torn_bytes: 0,
        };
        reader.refresh_files()?;
        Ok(reader)
    }

    /// What was recorded, where and how.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// How the recording ended, if it ended cleanly.
    pub fn summary(&self) -> Option<&Summary> {
        self.summary.as_ref()
    }

    /// The next event; none at the end.
    #[expect(
        clippy::should_implement_trait,
        reason = "errors come before the end: see `events`"
    )]
    pub fn next(&mut self) -> Result<Option<Event>, ReadError> {
        loop {
            let limit = self.summary.map(|summary| summary.event_count);
            match self.events.next(limit)? {
                Step::Event(event) => return Ok(Some(*event)),
                Step::NewChunk => self.refresh_files()?,
                Step::End { torn_bytes } => {
                    if !self.summary_appeared() {
                        self.torn_bytes = torn_bytes;
                        return self.check_end().map(|()| None);
                    }
                }
            }
        }
    }

    /// The remaining events, as an iterator that ends after an error.
    pub fn events(&mut self) -> Events<'_> {
        Events {
            reader: self,
            failed: false,
        }
    }

    /// How the trace ends. Final when `next` has found the end.
    pub fn ending(&self) -> Ending {
        match self.summary {
            Some(_) => Ending::Complete,
            None => Ending::EndsEarly {
                events: self.events.position(),
                torn_bytes: self.torn_bytes,
            },
        }
    }

    /// The number of the event that `next` gives next.
    pub fn position(&self) -> EventNumber {
        EventNumber(self.events.position())
    }

    /// Goes to an event, which `next` gives next; or, with the number of events, to the end.
    pub fn seek(&mut self, event: EventNumber) -> Result<(), ReadError> {
        let mut index = match self.index.take() {
            Some(index) => index,
            None => Index::load(&self.dir, self.header.id)?,
        };
        let sought = index.seek(&mut self.events, event.0);
        self.index = Some(index);
        sought
    }

    /// How many events there are, if the recording ended cleanly.
    pub fn event_count(&self) -> Option<u64> {
        self.summary.map(|summary| summary.event_count)
    }

    /// How many events there are now, by looking at every chunk's header if need be.
    pub fn count_events(&mut self) -> Result<u64, ReadError> {
        if let Some(count) = self.event_count() {
            return Ok(count);
        }
        let mut index = Index::load(&self.dir, self.header.id)?;
        index.count(&self.events)
    }

    /// How far the events were read.
    pub fn progress(&self) -> Result<Progress, ReadError> {
        self.events.progress()
    }

    /// What is known of each stored file, by number.
    pub fn files(&self) -> &[FileRecord] {
        self.files.records()
    }

    /// Opens a stored file, for reading. That its contents have the recorded hash is for `check`
    /// to find out.
    pub fn open_file(&self, id: FileId) -> Result<File, ReadError> {
        let records = self.files.records();
        let record = records.get(id.0 as usize);
        let record = record.ok_or(ReadError::NoSuchFile {
            id,
            available: records.len(),
        })?;
        let open_error = |source| ReadError::OpenFile { id, source };
        let file = self
            .files_dir
            .open_file(&record.stored_name())
            .map_err(open_error)?;
        let found = file.metadata().map_err(open_error)?.len();
        if found != record.size {
            return Err(ReadError::FileSize {
                id,
                found,
                recorded: record.size,
            });
        }
        Ok(file)
    }

    /// Takes in what was added to the file table: the records of files that the next events name
    /// were written before them.
    fn refresh_files(&mut self) -> Result<(), ReadError> {
        self.files.refresh()?;
        let found = self.files.records().len() as u64;
        match self.summary.map(|summary| u64::from(summary.file_count)) {
            Some(expected) if found < expected => {
                Err(self.files.damaged(Damage::Missing { expected, found }))
            }
            Some(expected) if found > expected => {
                Err(self.files.damaged(Damage::Surplus(expected)))
            }
            _ => Ok(()),
        }
    }

    /// At the end of what is there: whether the recording has ended in the meantime, so that there
    /// may be more.
    fn summary_appeared(&mut self) -> bool {
        if self.summary.is_none() {
            self.summary = read_summary(&self.dir, &self.header);
            return self.summary.is_some();
        }
        false
    }

    fn check_end(&self) -> Result<(), ReadError> {
        let found = self.events.position();
        match self.event_count() {
            Some(expected) if found < expected => {
                Err(self.events.damaged(Damage::Missing { expected, found }))
            }
            _ => Ok(()),
        }
    }
}

/// The remaining events of a trace.
pub struct Events<'a> {
    reader: &'a mut Reader,
    failed: bool,
}

impl Iterator for Events<'_> {
    type Item = Result<Event, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed {
            return None;
        }
        let result = self.reader.next();
        self.failed = result.is_err();
        result.transpose()
    }
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader")
            .field("path", &self.dir.path())
            .field("position", &self.position())
            .finish_non_exhaustive()
    }
}

/// The summary, if there is one that can be used: without it, a trace is one that ends early.
fn read_summary(dir: &Dir, header: &Header) -> Option<Summary> {
    let file = dir.open_file(StreamKind::Summary.file_name()).ok()?;
    let (id, summary) = whole::read(&file, StreamKind::Summary).ok()?;
    (id == header.id).then_some(summary)
}

fn open_events(
    dir: &Dir,
    header: &Header,
    summary: Option<&Summary>,
) -> Result<EventStream<File>, ReadError> {
    let stream = StreamKind::Events;
    let file = open(dir, stream)?;
    match prologue::read(&file, stream) {
        Ok(id) => check_id(stream, id, header)?,
        // So short a file has no events: the recorder was killed at once.
        Err(ReadError::Damaged {
            damage: Damage::ShortPrologue,
            ..
        }) if summary.is_none() => {}
        Err(error) => return Err(error),
    }
    EventStream::new(file, header.id)
}

fn open_stream(dir: &Dir, stream: StreamKind, header: &Header) -> Result<File, ReadError> {
    let file = open(dir, stream)?;
    check_id(stream, prologue::read(&file, stream)?, header)?;
    Ok(file)
}

fn open(dir: &Dir, stream: StreamKind) -> Result<File, ReadError> {
    dir.open_file(stream.file_name())
        .map_err(|source| ReadError::Io { stream, source })
}

fn check_id(stream: StreamKind, id: crate::TraceId, header: &Header) -> Result<(), ReadError> {
    if id == header.id {
        return Ok(());
    }
    Err(ReadError::Damaged {
        stream,
        offset: 0,
        damage: Damage::WrongTrace,
    })
}
