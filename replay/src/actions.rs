//! The changes that events make to memory and mappings.

use crate::ReplayError;
use crate::session::Session;
use std::fs::File;
use std::os::fd::AsRawFd;
use std::os::unix::fs::FileExt;
use trace::{Action, Backing, FileId, Mapping, ObjectId};
use tracee::DATA_PAGE;
use vocab::{AddressRange, Tid};

/// No shared object of a trace is larger.
const OBJECT_BYTES_MAX: u64 = 1 << 40;

impl Session {
    /// Applies one change; tells which tid the task has afterwards.
    pub(crate) fn act(&mut self, tid: Tid, action: &Action) -> Result<Tid, ReplayError> {
        match action {
            Action::Exec(_) => return self.exec(tid),
            Action::Spawn(spawn) => self.spawn(tid, spawn)?,
            Action::Write { address, bytes } => self.write(tid, *address, bytes)?,
            Action::WriteOther {
                tid,
                address,
                bytes,
            } => self.write(*tid, *address, bytes)?,
            Action::Map(mapping) => self.map(tid, mapping)?,
            Action::MapOther { tid, mapping } => self.map(*tid, mapping)?,
            Action::Unmap(range) => {
                self.call(
                    tid,
                    libc::SYS_munmap,
                    [range.start.0, range.length(), 0, 0, 0, 0],
                )?;
            }
            Action::Protect {
                range,
                protection,
                pkey,
            } => {
                self.protect(tid, range, *protection, *pkey)?;
            }
            Action::Remap { from, to, flags } => self.remap(tid, from, to, *flags)?,
            Action::Advise { range, advice } => {
                let args = [range.start.0, range.length(), *advice as u64, 0, 0, 0];
                self.call(tid, libc::SYS_madvise, args)?;
            }
            Action::CreateObject {
                object,
                contents,
                size,
            } => {
                self.create_object(*object, *contents, *size)?;
            }
            Action::WriteObject {
                object,
                offset,
                bytes,
            } => {
                let written = self.object(*object)?.write_all_at(bytes, *offset);
                written.map_err(|source| self.object_error(source))?;
            }
            Action::Resize { object, size } => {
                let resized = self.object(*object)?.set_len((*size).min(OBJECT_BYTES_MAX));
                resized.map_err(|source| self.object_error(source))?;
            }
            Action::Punch {
                object,
                offset,
                length,
            } => {
                let flags =
                    rustix::fs::FallocateFlags::PUNCH_HOLE | rustix::fs::FallocateFlags::KEEP_SIZE;
                let punched = rustix::fs::fallocate(self.object(*object)?, flags, *offset, *length);
                punched.map_err(|errno| self.object_error(errno.into()))?;
            }
            Action::StackLimit(bytes) => self.limit_stack(tid, *bytes),
            Action::Echo { stream, ranges } => {
                let bytes = self.read(tid, ranges)?;
                self.print(*stream, &bytes)?;
            }
            Action::EchoBytes { stream, bytes } => self.print(*stream, bytes)?,
            Action::Pkey { key, allocated } => match allocated {
                true => self.call(tid, libc::SYS_pkey_alloc, [0; 6]).map(|_| ())?,
                false => self
                    .call(tid, libc::SYS_pkey_free, [*key as u64, 0, 0, 0, 0, 0])
                    .map(|_| ())?,
            },
        }
        Ok(tid)
    }

    /// Executes a call whose failure was recorded as well, if it failed.
    fn call(&mut self, tid: Tid, number: libc::c_long, args: [u64; 6]) -> Result<i64, ReplayError> {
        let (remote, result) = self.remote(tid)?.call(number, args)?;
        self.end_remote(tid, remote)?;
        Ok(result)
    }

    fn map(&mut self, tid: Tid, mapping: &Mapping) -> Result<(), ReplayError> {
        if tracee::is_ours(&mapping.range) {
            return Err(self.senseless("a mapping over reel's own pages"));
        }
        let (path, offset, mode) = match mapping.backing {
            Backing::Anonymous => (None, 0, 0),
            Backing::File { file, offset } => (Some(self.file_path(file)?), offset, libc::O_RDONLY),
            Backing::Object { object, offset } => {
                let path = descriptor_path(self.object(object)?);
                (Some(path), offset, libc::O_RDWR)
            }
        };
        let mut remote = self.remote(tid)?;
        let mut flags = mapping.flags | libc::MAP_FIXED;
        let mut descriptor = u64::MAX;
        match path {
            None => flags |= libc::MAP_ANONYMOUS,
            Some(path) => {
                ptrace::write_memory(remote.task(), DATA_PAGE.start, path.as_bytes())?;
                let here = libc::AT_FDCWD as u64;
                let args = [here, DATA_PAGE.start.0, mode as u64, 0, 0, 0];
                (remote, descriptor) = remote.must("openat", libc::SYS_openat, args)?;
                flags &= !libc::MAP_ANONYMOUS;
            }
        }
        let (start, length) = (mapping.range.start.0, mapping.range.length());
        let protection = mapping.protection as u64;
        let args = [start, length, protection, flags as u64, descriptor, offset];
        (remote, _) = remote.must("mmap", libc::SYS_mmap, args)?;
        if descriptor != u64::MAX {
            (remote, _) = remote.must("close", libc::SYS_close, [descriptor, 0, 0, 0, 0, 0])?;
        }
        self.end_remote(tid, remote)
    }

    fn protect(
        &mut self,
        tid: Tid,
        range: &AddressRange,
        protection: i32,
        pkey: i32,
    ) -> Result<(), ReplayError> {
        let args = [
            range.start.0,
            range.length(),
            protection as u64,
            pkey as u64,
            0,
            0,
        ];
        let number = if pkey < 0 {
            libc::SYS_mprotect
        } else {
            libc::SYS_pkey_mprotect
        };
        self.call(tid, number, args).map(|_| ())
    }

    fn remap(
        &mut self,
        tid: Tid,
        from: &AddressRange,
        to: &AddressRange,
        flags: i32,
    ) -> Result<(), ReplayError> {
        let moved = from.start != to.start;
        let flags = match moved {
            true => flags | libc::MREMAP_MAYMOVE | libc::MREMAP_FIXED,
            false => 0,
        };
        let args = [
            from.start.0,
            from.length(),
            to.length(),
            flags as u64,
            to.start.0,
            0,
        ];
        let (remote, _) = self.remote(tid)?.must("mremap", libc::SYS_mremap, args)?;
        self.end_remote(tid, remote)
    }

    fn limit_stack(&mut self, tid: Tid, bytes: u64) {
        if let Ok(task) = self.task(tid)
            && let Some(real) = &task.real
        {
            // A lower hard limit can't be raised; a stack that needs it shows as a divergence.
            let _ = ptrace::set_stack_limit(real.tid(), bytes);
        }
    }

    fn read(&mut self, tid: Tid, ranges: &[AddressRange]) -> Result<Vec<u8>, ReplayError> {
        const ECHO_BYTES_MAX: u64 = 1 << 31;
        let total: u64 = ranges.iter().map(AddressRange::length).sum();
        if total > ECHO_BYTES_MAX {
            return Err(self.senseless("more output than one call can write"));
        }
        let Some(real) = self.task(tid)?.real.as_ref().map(ptrace::Stopped::tid) else {
            return Ok(Vec::new());
        };
        let mut bytes = Vec::new();
        for range in ranges {
            let start = bytes.len();
            bytes.resize(start + range.length() as usize, 0);
            ptrace::read_memory(real, range.start, &mut bytes[start..])?;
        }
        Ok(bytes)
    }

    fn file_path(&mut self, id: FileId) -> Result<String, ReplayError> {
        if !self.files.contains_key(&id) {
            let file = self.reader.open_file(id)?;
            self.files.insert(id, file);
        }
        Ok(descriptor_path(&self.files[&id]))
    }

    fn create_object(
        &mut self,
        object: ObjectId,
        contents: Option<FileId>,
        size: u64,
    ) -> Result<(), ReplayError> {
        let memory = rustix::fs::memfd_create("reel object", rustix::fs::MemfdFlags::CLOEXEC);
        let mut file = File::from(memory.map_err(|errno| self.object_error(errno.into()))?);
        if let Some(id) = contents {
            let mut source = self.reader.open_file(id)?;
            let copied = std::io::copy(&mut source, &mut file);
            copied.map_err(|source| self.object_error(source))?;
        }
        let sized = file.set_len(size.min(OBJECT_BYTES_MAX));
        sized.map_err(|source| self.object_error(source))?;
        self.objects.insert(object, file);
        Ok(())
    }

    fn object(&self, object: ObjectId) -> Result<&File, ReplayError> {
        let missing = || self.senseless("a shared object that was never created");
        self.objects.get(&object).ok_or_else(missing)
    }

    fn object_error(&self, source: std::io::Error) -> ReplayError {
        ReplayError::Io {
            what: format!("a shared object at event {}", self.event),
            source,
        }
    }
}

/// Where another process finds an open file of reel's, with its NUL.
fn descriptor_path(file: &File) -> String {
    format!("/proc/{}/fd/{}\0", std::process::id(), file.as_raw_fd())
}
