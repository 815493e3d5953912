//! What the recorder's thread and the writer thread share: the chunk that is being filled, and
//! the sealed chunks that wait to be written, at most so many bytes of them.
//!
//! The lock is held to encode one event or to move a chunk, never to compress or write, so that
//! appending almost never finds it taken.

use crate::{
    Event, StreamKind, WriteError,
    codec::Encoder,
    limits::{CHUNK_TARGET_BYTES, FLUSH_AFTER_MS, MAX_QUEUED_BYTES},
};
use std::{
    collections::VecDeque,
    io,
    path::{Path, PathBuf},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// How many emptied buffers are kept for the next chunks, to spare fresh pages.
const MAX_SPARE_BUFFERS: usize = 4;

/// Records that make up a chunk.
#[derive(Debug)]
pub(super) struct Records {
    pub(super) bytes: Vec<u8>,
    /// The number of the first.
    pub(super) first: u64,
    /// How many.
    pub(super) count: u32,
}

/// The queue between the two threads.
#[derive(Debug)]
pub(super) struct Queue {
    trace: PathBuf,
    state: Mutex<State>,
    work_or_close: Condvar,
    progress: Condvar,
}

struct State {
    encoder: Encoder,
    partial: Records,
    sealed: VecDeque<Records>,
    /// Bytes of sealed chunks that aren't written yet, the one under way included.
    queued_bytes: usize,
    spare: Vec<Vec<u8>>,
    closing: bool,
    thread: ThreadState,
}

/// How the writer thread is.
#[derive(Clone)]
enum ThreadState {
    Running,
    Failed(StreamKind, Arc<io::Error>),
    Gone,
}

impl Queue {
    pub(super) fn new(trace: &Path) -> Self {
        let partial = Records {
            bytes: Vec::new(),
            first: 0,
            count: 0,
        };
        let state = State {
            encoder: Encoder::default(),
            partial,
            sealed: VecDeque::new(),
            queued_bytes: 0,
            spare: Vec::new(),
            closing: false,
            thread: ThreadState::Running,
        };
        Self {
            trace: trace.to_owned(),
            state: Mutex::new(state),
            work_or_close: Condvar::new(),
            progress: Condvar::new(),
        }
    }

    /// Encodes an event into the partial chunk. Waits while too much is queued.
    pub(super) fn append(&self, event: &Event) -> Result<(), WriteError> {
        let mut state = self.wait_until(|state| state.queued_bytes < MAX_QUEUED_BYTES)?;
        let State {
            encoder, partial, ..
        } = &mut *state;
        encoder.put(&mut partial.bytes, event)?;
        partial.count += 1;
        if partial.bytes.len() >= CHUNK_TARGET_BYTES {
            state.seal();
            self.work_or_close.notify_one();
        }
        Ok(())
    }

    /// Waits until everything is written.
    pub(super) fn flush(&self) -> Result<(), WriteError> {
        self.lock().seal();
        self.work_or_close.notify_one();
        self.wait_until(|state| state.queued_bytes == 0).map(drop)
    }

    /// No more events come: the thread writes what there is and ends.
    pub(super) fn close(&self) {
        self.lock().closing = true;
        self.work_or_close.notify_one();
    }

    /// For the thread: the next chunk to write. Waits for a full one, but takes a partial one
    /// when it has waited long enough. None when there will be no more.
    pub(super) fn next_chunk(&self) -> Option<Records> {
        let mut state = self.lock();
        loop {
            if let Some(records) = state.sealed.pop_front() {
                return Some(records);
            }
            if state.closing && state.partial.count == 0 {
                return None;
            }
            let mut overdue = state.closing;
            if !overdue {
                let wait = Duration::from_millis(FLUSH_AFTER_MS);
                let waited = self.work_or_close.wait_timeout(state, wait);
                let (woken, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
                (state, overdue) = (woken, timeout.timed_out());
            }
            if overdue && state.sealed.is_empty() {
                state.seal();
            }
        }
    }

    /// For the thread: a chunk of so many bytes is written, and here is its buffer.
    pub(super) fn written(&self, mut buffer: Vec<u8>) {
        let mut state = self.lock();
        state.queued_bytes = state.queued_bytes.saturating_sub(buffer.len());
        if state.spare.len() < MAX_SPARE_BUFFERS && buffer.capacity() <= 4 * CHUNK_TARGET_BYTES {
            buffer.clear();
            state.spare.push(buffer);
        }
        self.progress.notify_all();
    }

    /// For the thread: it can't go on.
    pub(super) fn fail(&self, stream: StreamKind, error: io::Error) {
        self.lock().thread = ThreadState::Failed(stream, Arc::new(error));
        self.progress.notify_all();
    }

    /// For the thread: it ends, in whatever way.
    pub(super) fn leave(&self) {
        let mut state = self.lock();
        if matches!(state.thread, ThreadState::Running) {
            state.thread = ThreadState::Gone;
        }
        self.progress.notify_all();
    }

    fn wait_until(
        &self,
        ready: impl Fn(&State) -> bool,
    ) -> Result<MutexGuard<'_, State>, WriteError> {
        let mut state = self.lock();
        loop {
            self.check_thread(&state)?;
            if ready(&state) {
                return Ok(state);
            }
            state = self
                .progress
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn check_thread(&self, state: &State) -> Result<(), WriteError> {
        match &state.thread {
            ThreadState::Running => Ok(()),
            ThreadState::Gone => Err(WriteError::ThreadDied),
            ThreadState::Failed(stream, source) => Err(WriteError::Write {
                path: self.trace.clone(),
                stream: *stream,
                source: source.clone(),
            }),
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // A panic elsewhere leaves whole records behind: the counts are changed after the bytes.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Moves the partial chunk, if anything is in it, to the sealed ones.
    fn seal(&mut self) {
        if self.partial.count == 0 {
            return;
        }
        let next = Records {
            bytes: self.spare.pop().unwrap_or_default(),
            first: self.partial.first + u64::from(self.partial.count),
            count: 0,
        };
        let full = std::mem::replace(&mut self.partial, next);
        self.queued_bytes += full.bytes.len();
        self.sealed.push_back(full);
        self.encoder.restart();
    }
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("State")
            .field("queued_bytes", &self.queued_bytes)
            .field("closing", &self.closing)
            .finish_non_exhaustive()
    }
}
