//! The files of a trace that is being written: each contents once, with a record in the file
//! table.
//!
//! A file is staged under its final name in the trace, hashed, and then either kept or given up
//! for the same contents met before: in this trace, or in the content store beside it, which
//! recordings share by hard links.

use crate::{
    ContentHash, FileId, FileOrigin, FileRecord, StreamKind, TraceId, WriteError,
    chunk::Sealer,
    codec::bounded,
    dir::Dir,
    file::stored_name,
    limits::{MAX_FILES, MAX_PATH_BYTES},
    store::{FileKey, Store, copy},
};
use std::{
    collections::HashMap,
    ffi::OsStr,
    fs::File,
    io::{self, Write},
    os::unix::ffi::OsStrExt,
    path::{Path, PathBuf},
    sync::Arc,
};

#[derive(Debug)]
pub(super) struct Files {
    trace: PathBuf,
    dir: Dir,
    table: File,
    sealer: Sealer,
    /// What is stored, by number.
    contents: Vec<ContentHash>,
    by_content: HashMap<ContentHash, FileId>,
    by_key: HashMap<FileKey, FileId>,
    /// None where there can be no store: files are then only the trace's.
    store: Option<Store>,
    /// The table can't be written any more.
    failure: Option<Arc<io::Error>>,
}

/// Contents that are in the trace under the next number.
struct Staged {
    hash: ContentHash,
    size: u64,
}

impl Files {
    pub(super) fn new(
        table: File,
        dir: Dir,
        trace: &Path,
        id: TraceId,
    ) -> Result<Self, WriteError> {
        let create_error = |source| WriteError::Create {
            path: trace.to_owned(),
            source,
        };
        let sealer = Sealer::new(StreamKind::Files, id).map_err(create_error)?;
        let whole = std::fs::canonicalize(trace).map_err(create_error)?;
        Ok(Self {
            trace: trace.to_owned(),
            dir,
            table,
            sealer,
            contents: Vec::new(),
            by_content: HashMap::new(),
            by_key: HashMap::new(),
            // The store only saves time and space: without one, everything still works.
            store: whole.parent().and_then(|parent| Store::open(parent).ok()),
            failure: None,
        })
    }

    pub(super) fn count(&self) -> u32 {
        self.next_id().0
    }

    /// Stores a file, unless one with the same identity and times was stored.
    pub(super) fn store(&mut self, file: &File, path: &[u8]) -> Result<FileId, WriteError> {
        let key = self.key_of(file, path)?;
        let Some(key) = key.settled() else {
            return self.store_contents(file, key, path);
        };
        if let Some(&id) = self.by_key.get(&key) {
            return Ok(id);
        }
        let id = match self.take_known(&key, path)? {
            Some(id) => id,
            None => self.store_and_remember(file, key, path)?,
        };
        self.by_key.insert(key, id);
        Ok(id)
    }

    /// Stores a file, whatever is known of it.
    pub(super) fn store_afresh(&mut self, file: &File, path: &[u8]) -> Result<FileId, WriteError> {
        let key = self.key_of(file, path)?;
        self.store_contents(file, key, path)
    }

    /// Stores bytes as a file.
    pub(super) fn store_bytes(&mut self, bytes: &[u8], name: &[u8]) -> Result<FileId, WriteError> {
        self.check_room()?;
        let staged = self
            .stage(|out| copy::bytes(bytes, out))
            .map_err(store_error(name))?;
        self.settle(staged, None, name)
    }

    fn key_of(&self, file: &File, path: &[u8]) -> Result<FileKey, WriteError> {
        let metadata = file.metadata().map_err(store_error(path))?;
        if !metadata.is_file() {
            return Err(WriteError::NotRegular(path_of(path)));
        }
        Ok(FileKey::of(&metadata))
    }

    /// Takes a file from the content store that an earlier recording put there.
    fn take_known(&mut self, key: &FileKey, path: &[u8]) -> Result<Option<FileId>, WriteError> {
        self.check_room()?;
        let Some(store) = &self.store else {
            return Ok(None);
        };
        let Some(hash) = store.hash_of(key) else {
            return Ok(None);
        };
        if let Some(&id) = self.by_content.get(&hash) {
            return Ok(Some(id));
        }
        let name = stored_name(self.next_id());
        if !store.link_out(hash, key.size, &self.dir, &name) {
            return Ok(None);
        }
        self.record(
            Staged {
                hash,
                size: key.size,
            },
            Some(key.origin()),
            path,
        )
        .map(Some)
    }

    fn store_and_remember(
        &mut self,
        file: &File,
        key: FileKey,
        path: &[u8],
    ) -> Result<FileId, WriteError> {
        let id = self.store_contents(file, key, path)?;
        let unchanged = self.key_of(file, path)? == key;
        if let Some(store) = self.store.as_mut().filter(|_| unchanged) {
            store.remember(key, self.contents[id.0 as usize]);
        }
        Ok(id)
    }

    fn store_contents(
        &mut self,
        file: &File,
        key: FileKey,
        path: &[u8],
    ) -> Result<FileId, WriteError> {
        self.check_room()?;
        let staged = self
            .stage(|out| copy::file(file, out))
            .map_err(store_error(path))?;
        self.settle(staged, Some(key.origin()), path)
    }

    fn stage(
        &self,
        fill: impl FnOnce(&File) -> io::Result<(ContentHash, u64)>,
    ) -> io::Result<Staged> {
        let name = stored_name(self.next_id());
        let file = self.dir.create_file(&name)?;
        let filled = fill(&file).and_then(|contents| {
            rustix::fs::fchmod(&file, rustix::fs::Mode::RUSR)?;
            Ok(contents)
        });
        if filled.is_err() {
            // The error that is reported is the first.
            let _ = self.dir.remove(&name);
        }
        filled.map(|(hash, size)| Staged { hash, size })
    }

    /// Keeps what was staged, or gives it up for what is there already.
    fn settle(
        &mut self,
        staged: Staged,
        origin: Option<FileOrigin>,
        path: &[u8],
    ) -> Result<FileId, WriteError> {
        let name = stored_name(self.next_id());
        if let Some(&id) = self.by_content.get(&staged.hash) {
            self.dir.remove(&name).map_err(store_error(path))?;
            return Ok(id);
        }
        if let Some(store) = &self.store {
            store
                .share(staged.hash, staged.size, &self.dir, &name)
                .map_err(store_error(path))?;
        }
        self.record(staged, origin, path)
    }

    /// Writes the record of the file that is now there under the next number.
    fn record(
        &mut self,
        staged: Staged,
        origin: Option<FileOrigin>,
        path: &[u8],
    ) -> Result<FileId, WriteError> {
        let id = self.next_id();
        let path = path[..path.len().min(MAX_PATH_BYTES)].to_owned();
        let Staged { hash, size } = staged;
        self.write_record(&FileRecord {
            id,
            size,
            hash,
            path,
            origin,
        })?;
        self.by_content.insert(hash, id);
        self.contents.push(hash);
        Ok(id)
    }

    fn write_record(&mut self, record: &FileRecord) -> Result<(), WriteError> {
        let stream = StreamKind::Files;
        let (mut plain, mut chunk) = (Vec::new(), Vec::new());
        bounded::put(&mut plain, record).map_err(|source| WriteError::Encode { stream, source })?;
        let sealed = self
            .sealer
            .seal(&plain, u64::from(record.id.0), 1, &mut chunk);
        sealed
            .and_then(|()| self.table.write_all(&chunk))
            .map_err(|source| {
                // What follows a record that was written in part couldn't be found.
                let source = Arc::new(source);
                self.failure = Some(source.clone());
                self.table_error(source)
            })
    }

    fn table_error(&self, source: Arc<io::Error>) -> WriteError {
        WriteError::Write {
            path: self.trace.clone(),
            stream: StreamKind::Files,
            source,
        }
    }

    /// Whether there can be another file.
    fn check_room(&self) -> Result<(), WriteError> {
        if let Some(failure) = &self.failure {
            return Err(self.table_error(failure.clone()));
        }
        if self.count() < MAX_FILES {
            return Ok(());
        }
        Err(WriteError::TooLarge {
            what: "a number of stored files",
            size: u64::from(self.count()) + 1,
            limit: u64::from(MAX_FILES),
        })
    }

    fn next_id(&self) -> FileId {
        // `check_room` keeps it far below 2^32.
        FileId(self.contents.len() as u32)
    }
}

fn path_of(bytes: &[u8]) -> PathBuf {
    PathBuf::from(OsStr::from_bytes(bytes))
}

fn store_error(path: &[u8]) -> impl Fn(io::Error) -> WriteError {
    let path = path_of(path);
    move |source| WriteError::StoreFile {
        path: path.clone(),
        source,
    }
}
