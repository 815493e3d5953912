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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Event, EventKind, Exit, HowExited, WriteError, limits::MAX_QUEUED_BYTES};
    use std::{path::Path, time::Duration};
    use vocab::{Address, Tid};

    /// An event that fills a few chunks.
    fn event() -> Event {
        let exit = Exit {
            status: 0,
            how: HowExited::Anywhere,
            writes: vec![(Address(0), vec![1; 1 << 20].into())],
        };
        Event {
            tid: Tid(1),
            time_ns: 0,
            registers: arch::Registers::default(),
            kind: EventKind::Exit(exit),
        }
    }

    fn thread(queue: &Arc<Queue>, events: File) -> WriterThread {
        let index = tempfile::tempfile().unwrap();
        WriterThread::new(events, index, TraceId::default(), queue.clone()).unwrap()
    }

    #[test]
    fn a_full_disk_is_reported_at_the_next_call_and_at_every_one_after() {
        let queue = Arc::new(Queue::new(Path::new("trace")));
        let full = File::options().write(true).open("/dev/full").unwrap();
        let thread = thread(&queue, full).spawn(|| ()).unwrap();
        queue.append(&event()).unwrap();
        thread.join().unwrap();
        for _ in 0..2 {
            let result = queue.append(&event());
            let Err(WriteError::Write { stream, source, .. }) = result else {
                panic!("{result:?}")
            };
            assert_eq!(stream, StreamKind::Events);
            assert_eq!(source.kind(), io::ErrorKind::StorageFull);
        }
        assert!(queue.flush().is_err());
    }

    #[test]
    fn a_thread_that_died_is_reported_and_nobody_waits_for_it() {
        let queue = Arc::new(Queue::new(Path::new("trace")));
        let events = tempfile::tempfile().unwrap();
        // A panic that is no failure of this test needs no message.
        let thread = thread(&queue, events)
            .spawn(|| std::panic::resume_unwind(Box::new("on purpose")))
            .unwrap();
        assert!(thread.join().is_err());
        assert!(matches!(queue.flush(), Err(WriteError::ThreadDied)));
    }

    #[test]
    fn a_recorder_that_is_faster_than_the_disk_waits() {
        let queue = Arc::new(Queue::new(Path::new("trace")));
        let (appended, seen) = std::sync::mpsc::channel();
        let appending = std::thread::spawn({
            let queue = queue.clone();
            move || {
                for _ in 0..2 * (MAX_QUEUED_BYTES >> 20) {
                    queue.append(&event()).unwrap();
                    appended.send(()).unwrap();
                }
            }
        });
        let mut accepted = 0;
        while seen.recv_timeout(Duration::from_millis(500)).is_ok() {
            accepted += 1;
        }
        assert_eq!(accepted, MAX_QUEUED_BYTES >> 20);
        let events = tempfile::tempfile().unwrap();
        let writing = thread(&queue, events).spawn(|| ()).unwrap();
        appending.join().unwrap();
        queue.flush().unwrap();
        queue.close();
        writing.join().unwrap();
    }
}
