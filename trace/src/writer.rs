//! Writing a trace: the recorder's thread encodes, another one compresses and writes.
//!
//! ```text
//!  recorder's thread                     writer thread
//!  append: encode into the partial  ---> sealed chunks: compress, write, index
//!          chunk, seal it when full      every 50 ms: takes the partial chunk as it is
//! ```
//!
//! The two share `queue`. Stored files are written by the recorder's thread, because they must be
//! stored before the program goes on, and their records are on disk before any event that names
//! them.

mod files;
mod queue;
mod thread;

use crate::{
    Event, FileId, Header, StreamKind, Summary, TraceId, WriteError,
    chunk::Sealer,
    codec::bounded,
    dir::{self, Dir},
    prologue,
    stream::FILES_DIR,
};
use files::Files;
use queue::Queue;
use std::{
    fs::File,
    io::{self, Write},
    path::Path,
    sync::Arc,
    thread::JoinHandle,
};
use thread::WriterThread;
use vocab::EventNumber;

/// Writes a trace.
///
/// Dropped without `finish`, it still writes what was appended, and the trace counts as one that
/// ends early.
#[derive(Debug)]
pub struct Writer {
    dir: Dir,
    id: TraceId,
    queue: Arc<Queue>,
    thread: Option<JoinHandle<()>>,
    files: Files,
    events: u64,
}

impl Writer {
    /// Begins a trace in `dir`, which doesn't exist yet or is empty.
    pub fn create(dir: &Path, header: Header) -> Result<Self, WriteError> {
        Self::create_with(dir, header, || ())
    }

    /// Begins a trace; the writer thread calls `on_thread_start` before anything else, to choose
    /// its CPU or block signals.
    pub fn create_with(
        dir: &Path,
        header: Header,
        on_thread_start: impl FnOnce() + Send + 'static,
    ) -> Result<Self, WriteError> {
        let create_error = |source| WriteError::Create {
            path: dir.to_owned(),
            source,
        };
        let opened = dir::create_empty(dir).map_err(create_error)?;
        let opened = opened.ok_or_else(|| WriteError::NotEmpty(dir.to_owned()))?;
        let id = TraceId::random().map_err(create_error)?;
        let begin = |stream| begin_stream(&opened, stream, id).map_err(create_error);
        let (events, index) = (begin(StreamKind::Events)?, begin(StreamKind::Index)?);
        let files_dir = opened.make_subdirectory(FILES_DIR).map_err(create_error)?;
        let files = Files::new(begin(StreamKind::Files)?, files_dir, dir, id)?;
        let queue = Arc::new(Queue::new(dir));
        let thread = WriterThread::new(events, index, id, queue.clone()).map_err(create_error)?;
        let thread = thread.spawn(on_thread_start).map_err(create_error)?;
        let writer = Self {
            dir: opened,
            id,
            queue,
            thread: Some(thread),
            files,
            events: 0,
        };
        // The header comes last: a directory that has one has all the rest.
        writer.write_whole(StreamKind::Header, &Header { id, ..header })?;
        Ok(writer)
    }

    /// Adds an event. Returns before it is on disk; within 100 ms it is. An error of the writer
    /// thread is reported here or by whatever is called next.
    pub fn append(&mut self, event: &Event) -> Result<EventNumber, WriteError> {
        self.queue.append(event)?;
        self.events += 1;
        Ok(EventNumber(self.events - 1))
    }

    /// Stores the whole contents of an open file, once for all files with these contents. `path`
    /// is for people. The file's offset doesn't move.
    ///
    /// A file that was stored before is recognised by device, inode, size and times and not read
    /// again. Stores through a shared mapping needn't change these: a file that is mapped so is
    /// for `store_changing_file`.
    pub fn store_file(&mut self, file: &File, path: &[u8]) -> Result<FileId, WriteError> {
        self.files.store(file, path)
    }

    /// Stores the whole contents that an open file has at this moment, whatever was stored of it
    /// before.
    pub fn store_changing_file(&mut self, file: &File, path: &[u8]) -> Result<FileId, WriteError> {
        self.files.store_afresh(file, path)
    }

    /// Stores bytes as a file, once for all files with these contents.
    pub fn store_bytes(&mut self, name: &[u8], bytes: &[u8]) -> Result<FileId, WriteError> {
        self.files.store_bytes(bytes, name)
    }

    /// How many events were appended.
    pub fn event_count(&self) -> u64 {
        self.events
    }

    /// The trace's directory.
    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    /// Waits until everything appended is in the files.
    pub fn flush(&mut self) -> Result<(), WriteError> {
        self.queue.flush()
    }

    /// Ends the trace cleanly. `event_count` and `file_count` of the summary are filled in.
    pub fn finish(mut self, summary: Summary) -> Result<(), WriteError> {
        self.queue.flush()?;
        self.end_thread();
        let summary = Summary {
            event_count: self.events,
            file_count: self.files.count(),
            ..summary
        };
        self.write_whole(StreamKind::Summary, &summary)
    }

    fn end_thread(&mut self) {
        self.queue.close();
        if let Some(thread) = self.thread.take() {
            // A panic of the thread was reported by the queue, or there is no one to report to.
            let _ = thread.join();
        }
    }

    /// Writes a stream of one record. It appears under its name as a whole.
    fn write_whole<T: serde::Serialize>(
        &self,
        stream: StreamKind,
        value: &T,
    ) -> Result<(), WriteError> {
        let mut plain = Vec::new();
        bounded::put(&mut plain, value).map_err(|source| WriteError::Encode { stream, source })?;
        check_meta_size(stream, plain.len())?;
        self.write_renamed(stream, &plain)
            .map_err(|source| WriteError::Write {
                path: self.dir.path().to_owned(),
                stream,
                source: Arc::new(source),
            })
    }

    fn write_renamed(&self, stream: StreamKind, plain: &[u8]) -> io::Result<()> {
        let temporary = format!("{stream}.new");
        let mut file = self.dir.create_file(&temporary)?;
        file.write_all(&prologue::encode(stream, self.id))?;
        let mut chunk = Vec::new();
        Sealer::new(stream, self.id)?.seal(plain, 0, 1, &mut chunk)?;
        file.write_all(&chunk)?;
        self.dir.rename(&temporary, stream.file_name())
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.end_thread();
    }
}

fn begin_stream(dir: &Dir, stream: StreamKind, id: TraceId) -> io::Result<File> {
    let mut file = dir.create_file(stream.file_name())?;
    file.write_all(&prologue::encode(stream, id))?;
    Ok(file)
}

/// What a reader would refuse is never written.
fn check_meta_size(stream: StreamKind, size: usize) -> Result<(), WriteError> {
    let limit = stream.max_chunk_bytes();
    if size <= limit {
        return Ok(());
    }
    Err(WriteError::TooLarge {
        what: "a record beside the events",
        size: size as u64,
        limit: limit as u64,
    })
}
