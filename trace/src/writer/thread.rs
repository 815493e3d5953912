//! The writer thread: compresses chunks and writes them and their index entries, until there are
//! no more or the disk refuses.

use super::queue::{Queue, Records};
use crate::{StreamKind, TraceId, chunk::Sealer, index::IndexEntry, prologue::PROLOGUE_BYTES};
use std::{
    fs::File,
    io::{self, Write},
    sync::Arc,
    thread::{Builder, JoinHandle},
};

/// A buffer for compressed bytes that grew beyond this for one chunk is given back.
const MAX_KEPT_BUFFER: usize = 4 << 20;

pub(super) struct WriterThread {
    events: File,
    index: File,
    id: TraceId,
    queue: Arc<Queue>,
    sealer: Sealer,
    chunk: Vec<u8>,
    /// Where the next chunk begins.
    offset: u64,
}

/// Tells the queue that the thread is gone, however it goes.
struct Leaving(Arc<Queue>);

impl Drop for Leaving {
    fn drop(&mut self) {
        self.0.leave();
    }
}

impl WriterThread {
    pub(super) fn new(
        events: File,
        index: File,
        id: TraceId,
        queue: Arc<Queue>,
    ) -> io::Result<Self> {
        let sealer = Sealer::new(StreamKind::Events, id)?;
        let offset = PROLOGUE_BYTES as u64;
        Ok(Self {
            events,
            index,
            id,
            queue,
            sealer,
            chunk: Vec::new(),
            offset,
        })
    }

    pub(super) fn spawn(
        self,
        on_start: impl FnOnce() + Send + 'static,
    ) -> io::Result<JoinHandle<()>> {
        Builder::new()
            .name("reel-writer".to_owned())
            .spawn(move || {
                let _leaving = Leaving(self.queue.clone());
                on_start();
                self.run();
            })
    }

    fn run(mut self) {
        while let Some(records) = self.queue.next_chunk() {
            if let Err((stream, error)) = self.write(&records) {
                return self.queue.fail(stream, error);
            }
            self.queue.written(records.bytes);
        }
    }

    fn write(&mut self, records: &Records) -> Result<(), (StreamKind, io::Error)> {
        self.write_chunk(records)
            .map_err(|error| (StreamKind::Events, error))?;
        let entry = IndexEntry {
            first: records.first,
            count: records.count,
            offset: self.offset,
        };
        self.index
            .write_all(&entry.encode(self.id))
            .map_err(|error| (StreamKind::Index, error))?;
        self.offset += self.chunk.len() as u64;
        self.chunk.clear();
        self.chunk.shrink_to(MAX_KEPT_BUFFER);
        Ok(())
    }

    fn write_chunk(&mut self, records: &Records) -> io::Result<()> {
        self.sealer.seal(
            &records.bytes,
            records.first,
            records.count,
            &mut self.chunk,
        )?;
        self.events.write_all(&self.chunk)
    }
}
