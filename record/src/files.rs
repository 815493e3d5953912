//! What calls do to files that matters in replay: mapped files, shared objects, the program's
//! standard output.

use crate::RecordError;
use crate::memory::{TaskMemory, pages};
use crate::session::Session;
use linux::{Call, Memory};
use ptrace::Stopped;
use std::collections::HashMap;
use std::fs::File;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{FileExt, FileTypeExt, MetadataExt};
use std::path::PathBuf;
use trace::{Action, Backing, Mapping, ObjectId, Stream};
use vocab::{Address, AddressRange, Errno, Tid};

/// What makes a file the same file: device, inode, and the time of its birth, as inodes are used
/// again.
type FileKey = (u64, u64, Option<std::time::SystemTime>);

/// The shared objects of a recording.
#[derive(Debug, Default)]
pub(crate) struct Objects {
    files: HashMap<FileKey, ObjectId>,
    segments: HashMap<i32, ObjectId>,
    attached: HashMap<(i32, Address), u64>,
    count: u32,
}

/// More bytes of a changed object are not recorded in one event.
const OBJECT_BYTES_MAX: u64 = 1 << 30;

impl Objects {
    pub(crate) fn fresh(&mut self) -> ObjectId {
        self.count += 1;
        ObjectId(self.count - 1)
    }
}

impl Session {
    /// The mapping that an mmap made.
    pub(crate) fn mmap_actions(
        &mut self,
        tid: i32,
        call: &Call,
        address: Address,
    ) -> Result<Vec<Action>, RecordError> {
        let [_, length, protection, flags, fd, offset] = call.args;
        let flags = flags as i32;
        let shared = flags & libc::MAP_TYPE != libc::MAP_PRIVATE;
        let range = AddressRange::sized(address, pages(length));
        let mut actions = Vec::new();
        let mut name = Vec::new();
        let backing = if flags & libc::MAP_ANONYMOUS == 0 {
            let file = open_descriptor(tid, fd as i32)?;
            name = descriptor_path(tid, fd as i32);
            self.file_backing(
                tid,
                &file,
                &name,
                (fd as i32, offset, range.length()),
                shared,
                &mut actions,
            )?
        } else if shared {
            let object = self.objects.fresh();
            actions.push(Action::CreateObject {
                object,
                contents: None,
                size: range.length(),
            });
            Backing::Object { object, offset: 0 }
        } else {
            Backing::Anonymous
        };
        let kept = libc::MAP_GROWSDOWN | libc::MAP_NORESERVE | libc::MAP_ANONYMOUS;
        let kind = if shared {
            libc::MAP_SHARED
        } else {
            libc::MAP_PRIVATE
        };
        actions.push(Action::Map(Mapping {
            range,
            protection: protection as i32,
            flags: flags & kept | kind,
            backing,
            name,
        }));
        Ok(actions)
    }

    fn file_backing(
        &mut self,
        tid: i32,
        file: &File,
        name: &[u8],
        (fd, offset, length): (i32, u64, u64),
        shared: bool,
        actions: &mut Vec<Action>,
    ) -> Result<Backing, RecordError> {
        let data = file
            .metadata()
            .map_err(|e| RecordError::io("a mapped file", e))?;
        if data.file_type().is_char_device() {
            // Only /dev/zero gets here.
            if !shared {
                return Ok(Backing::Anonymous);
            }
            let object = self.objects.fresh();
            actions.push(Action::CreateObject {
                object,
                contents: None,
                size: length,
            });
            return Ok(Backing::Object { object, offset: 0 });
        }
        let key = file_key(&data);
        let known = self.objects.files.get(&key).copied();
        if !shared && known.is_none() && !is_writable(tid, fd) {
            return Ok(Backing::File {
                file: self.writer.store_file(file, name)?,
                offset,
            });
        }
        if let Some(object) = known {
            return Ok(Backing::Object { object, offset });
        }
        let object = self.objects.fresh();
        let contents = match data.len() {
            0 => None,
            _ => Some(self.writer.store_changing_file(file, name)?),
        };
        self.objects.files.insert(key, object);
        actions.push(Action::CreateObject {
            object,
            contents,
            size: data.len(),
        });
        Ok(Backing::Object { object, offset })
    }

    /// A System V segment was attached.
    pub(crate) fn shmat_actions(
        &mut self,
        task: &mut Stopped,
        call: &Call,
        address: Address,
    ) -> Result<Vec<Action>, RecordError> {
        let tid = task.tid();
        let maps = tracee::read_maps(tid).map_err(|e| RecordError::io("/proc/PID/maps", e))?;
        let Some(line) = maps.iter().find(|line| line.range.start == address) else {
            return Ok(Vec::new());
        };
        let (range, segment) = (line.range, call.args[0] as i32);
        let mut actions = Vec::new();
        let object = match self.objects.segments.get(&segment) {
            Some(object) => *object,
            None => {
                let object = self.objects.fresh();
                self.objects.segments.insert(segment, object);
                let mut bytes = vec![0; range.length() as usize];
                ptrace::read_memory(tid, address, &mut bytes)?;
                let contents = Some(self.writer.store_bytes(b"SysV segment", &bytes)?);
                actions.push(Action::CreateObject {
                    object,
                    contents,
                    size: range.length(),
                });
                object
            }
        };
        let space = self.task(tid).space.0 as i32;
        self.objects
            .attached
            .insert((space, address), range.length());
        actions.push(Action::Map(Mapping {
            range,
            protection: line.protection,
            flags: libc::MAP_SHARED,
            backing: Backing::Object { object, offset: 0 },
            name: line.name.clone(),
        }));
        Ok(actions)
    }

    pub(crate) fn shmdt_actions(&mut self, tid: i32, address: Address) -> Vec<Action> {
        let space = self.task(tid).space.0 as i32;
        let length = self.objects.attached.remove(&(space, address));
        let range = length.map(|length| AddressRange::sized(address, length));
        range.map(Action::Unmap).into_iter().collect()
    }

    /// Output that people see, and changes to shared objects and to other tasks' memory.
    pub(crate) fn file_actions(
        &mut self,
        tid: i32,
        call: &Call,
        result: i64,
    ) -> Result<Vec<Action>, RecordError> {
        if Errno::from_result(result).is_some() {
            return Ok(Vec::new());
        }
        let args = call.args;
        Ok(match call.number as i64 {
            libc::SYS_write | libc::SYS_sendto => {
                let range = AddressRange::sized(Address(args[1]), result as u64);
                self.written(tid, args[0] as i32, vec![range], None, result)?
            }
            libc::SYS_pwrite64 => {
                let range = AddressRange::sized(Address(args[1]), result as u64);
                self.written(tid, args[0] as i32, vec![range], Some(args[3]), result)?
            }
            libc::SYS_writev | libc::SYS_pwritev | libc::SYS_pwritev2 => {
                let ranges = vectors(tid, Address(args[1]), args[2], result as u64);
                self.written(tid, args[0] as i32, ranges, None, result)?
            }
            libc::SYS_sendfile | libc::SYS_ftruncate | libc::SYS_fallocate => {
                self.written(tid, args[0] as i32, Vec::new(), None, result)?
            }
            libc::SYS_splice | libc::SYS_copy_file_range => {
                self.written(tid, args[2] as i32, Vec::new(), None, result)?
            }
            libc::SYS_process_vm_writev => {
                let ranges = vectors(tid, Address(args[3]), args[4], result as u64);
                other_writes(args[0] as i32, &ranges)
            }
            _ => Vec::new(),
        })
    }

    fn written(
        &mut self,
        tid: i32,
        fd: i32,
        ranges: Vec<AddressRange>,
        offset: Option<u64>,
        result: i64,
    ) -> Result<Vec<Action>, RecordError> {
        let mut actions = Vec::new();
        if let Some(stream) = output_stream(tid, fd).filter(|_| !ranges.is_empty()) {
            actions.push(Action::Echo { stream, ranges });
        }
        let path = descriptor_path(tid, fd);
        if path.starts_with(b"/proc/") && path.ends_with(b"/mem") {
            actions.extend(mem_write(&path, tid, fd, (offset, result as u64)));
        }
        if !self.objects.files.is_empty() {
            actions.extend(self.object_changes(tid, fd)?);
        }
        Ok(actions)
    }

    /// A mapped file changed: its whole contents are recorded anew.
    fn object_changes(&mut self, tid: i32, fd: i32) -> Result<Vec<Action>, RecordError> {
        let link = descriptor_link(tid, fd);
        let Ok(data) = std::fs::metadata(&link) else {
            return Ok(Vec::new());
        };
        let Some(object) = self.objects.files.get(&file_key(&data)).copied() else {
            return Ok(Vec::new());
        };
        let file = open_descriptor(tid, fd)?;
        let mut bytes = vec![0; data.len().min(OBJECT_BYTES_MAX) as usize];
        file.read_exact_at(&mut bytes, 0)
            .map_err(|e| RecordError::io("a mapped file", e))?;
        Ok(vec![
            Action::Resize {
                object,
                size: data.len(),
            },
            Action::WriteObject {
                object,
                offset: 0,
                bytes,
            },
        ])
    }
}

fn file_key(data: &std::fs::Metadata) -> FileKey {
    (data.dev(), data.ino(), data.created().ok())
}

fn descriptor_link(tid: i32, fd: i32) -> PathBuf {
    PathBuf::from(format!("/proc/{tid}/fd/{fd}"))
}

fn descriptor_path(tid: i32, fd: i32) -> Vec<u8> {
    let path = std::fs::read_link(descriptor_link(tid, fd));
    path.map_or(Vec::new(), |path| path.as_os_str().as_bytes().to_vec())
}

/// The file behind a task's descriptor, opened anew for reading, or the very same open file.
fn open_descriptor(tid: i32, fd: i32) -> Result<File, RecordError> {
    File::open(descriptor_link(tid, fd))
        .or_else(|_| ptrace::pidfd_fetch(tid, fd))
        .map_err(|e| RecordError::io(format!("descriptor {fd} of task {tid}"), e))
}

/// Whether a descriptor allows writing, so that the file may change while it is mapped.
fn is_writable(tid: i32, fd: i32) -> bool {
    let text = std::fs::read_to_string(format!("/proc/{tid}/fdinfo/{fd}")).unwrap_or_default();
    let flags = text.lines().find_map(|line| line.strip_prefix("flags:"));
    let flags = flags.and_then(|flags| i32::from_str_radix(flags.trim(), 8).ok());
    flags.is_some_and(|flags| flags & libc::O_ACCMODE != libc::O_RDONLY)
}

/// Whether a descriptor is the recorder's own standard output or error.
fn output_stream(tid: i32, fd: i32) -> Option<Stream> {
    let own = std::process::id() as i32;
    let same = |stream| ptrace::same_open_file(tid, fd, own, stream) == Some(true);
    if fd != 2 && same(1) {
        return Some(Stream::Stdout);
    }
    same(2)
        .then_some(Stream::Stderr)
        .or_else(|| same(1).then_some(Stream::Stdout))
}

/// The first `total` bytes that an iovec array names.
fn vectors(tid: i32, array: Address, count: u64, total: u64) -> Vec<AddressRange> {
    const UIO_MAXIOV: u64 = 1024;
    let mut bytes = vec![0; (count.min(UIO_MAXIOV) * 16) as usize];
    if TaskMemory(tid).read(array, &mut bytes).is_err() {
        return Vec::new();
    }
    let mut left = total;
    let mut ranges = Vec::new();
    for vector in bytes.chunks_exact(16) {
        let (base, length) = vector.split_at(8);
        let word = |half: &[u8]| half.try_into().map_or(0, u64::from_le_bytes);
        let length = word(length).min(left);
        left -= length;
        ranges.push(AddressRange::sized(Address(word(base)), length));
    }
    ranges.retain(|range| !range.is_empty());
    ranges
}

fn other_writes(tid: i32, ranges: &[AddressRange]) -> Vec<Action> {
    let write = |range: &AddressRange| {
        let mut bytes = vec![0; range.length() as usize];
        let count = ptrace::read_memory_partial(tid, range.start, &mut bytes).unwrap_or(0);
        bytes.truncate(count);
        Action::WriteOther {
            tid: Tid(tid),
            address: range.start,
            bytes,
        }
    };
    ranges.iter().map(write).collect()
}

/// A write to `/proc/PID/mem`, whose offset is the address: that of the call, or of the descriptor.
fn mem_write(path: &[u8], tid: i32, fd: i32, written: (Option<u64>, u64)) -> Vec<Action> {
    let (offset, length) = written;
    let text = String::from_utf8_lossy(path);
    let pid = text.split('/').nth(2).and_then(|pid| pid.parse().ok());
    let start = offset.or_else(|| Some(position(tid, fd)?.saturating_sub(length)));
    match (pid, start) {
        (Some(pid), Some(start)) => {
            other_writes(pid, &[AddressRange::sized(Address(start), length)])
        }
        _ => Vec::new(),
    }
}

/// The offset of an open file (proc_pid_fdinfo(5)).
fn position(tid: i32, fd: i32) -> Option<u64> {
    let info = std::fs::read_to_string(format!("/proc/{tid}/fdinfo/{fd}")).ok()?;
    info.lines()
        .find_map(|line| line.strip_prefix("pos:"))?
        .trim()
        .parse()
        .ok()
}
