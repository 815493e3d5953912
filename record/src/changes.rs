//! What calls write to files, where it matters in replay: the program's standard output, mapped
//! files, other tasks' memory.

use crate::RecordError;
use crate::files::{descriptor_link, descriptor_path, file_key, open_descriptor};
use crate::memory::TaskMemory;
use crate::session::Session;
use linux::{Call, Memory};
use std::collections::BTreeMap;
use std::os::unix::fs::{FileExt, MetadataExt};
use trace::{Action, ObjectId, Stream};
use tracee::read_maps;
use vocab::{Address, AddressRange, Errno, Tid};

/// More bytes of a changed file are not recorded in one event.
const CHANGED_BYTES_MAX: u64 = 1 << 30;

/// What a call wrote to a descriptor.
struct Written {
    /// Where the bytes are in the task's memory; empty if they aren't there.
    ranges: Vec<AddressRange>,
    /// Where they went in the file: offset and length; anywhere, without.
    extent: Option<(u64, u64)>,
}

impl Written {
    fn somewhere() -> Self {
        Self {
            ranges: Vec::new(),
            extent: None,
        }
    }
}

impl Session {
    /// Output that people see, and changes to mapped files and to other tasks' memory.
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
        let (first, length) = (args[0] as i32, result as u64);
        let buffer = || vec![AddressRange::sized(Address(args[1]), length)];
        let vectors = || vectors(tid, Address(args[1]), args[2], length);
        let here = || Some((position(tid, first)?.saturating_sub(length), length));
        let (fd, written) = match call.number as i64 {
            libc::SYS_write | libc::SYS_sendto => (
                first,
                Written {
                    ranges: buffer(),
                    extent: here(),
                },
            ),
            libc::SYS_pwrite64 => (
                first,
                Written {
                    ranges: buffer(),
                    extent: Some((args[3], length)),
                },
            ),
            libc::SYS_writev => (
                first,
                Written {
                    ranges: vectors(),
                    extent: here(),
                },
            ),
            // An offset of −1 stands for the file's own (pwritev2(2)).
            libc::SYS_pwritev | libc::SYS_pwritev2 if args[3] != u64::MAX => (
                first,
                Written {
                    ranges: vectors(),
                    extent: Some((args[3], length)),
                },
            ),
            libc::SYS_pwritev2 => (
                first,
                Written {
                    ranges: vectors(),
                    extent: here(),
                },
            ),
            libc::SYS_sendfile | libc::SYS_ftruncate | libc::SYS_fallocate => {
                (first, Written::somewhere())
            }
            libc::SYS_splice | libc::SYS_copy_file_range => (args[2] as i32, Written::somewhere()),
            libc::SYS_open | libc::SYS_creat | libc::SYS_openat if truncates(call) => {
                (result as i32, Written::somewhere())
            }
            libc::SYS_process_vm_writev => {
                let ranges = self::vectors(tid, Address(args[3]), args[4], length);
                return Ok(other_writes(first, &ranges));
            }
            _ => return Ok(Vec::new()),
        };
        self.written(tid, fd, written)
    }

    fn written(&mut self, tid: i32, fd: i32, written: Written) -> Result<Vec<Action>, RecordError> {
        let Written { ranges, extent } = written;
        let mut actions = Vec::new();
        if let Some(stream) = output_stream(tid, fd).filter(|_| !ranges.is_empty()) {
            actions.push(Action::Echo { stream, ranges });
        }
        let Ok(data) = std::fs::metadata(descriptor_link(tid, fd)) else {
            return Ok(actions);
        };
        let key = file_key(&data);
        if let Some(object) = self.objects.files.get(&key).copied() {
            actions.extend(object_changes(tid, fd, object, data.len(), extent)?);
        } else if self.objects.private.contains(&key) {
            actions.extend(self.private_changes(data.ino(), extent));
        } else if let Some((offset, length)) = extent {
            actions.extend(memory_changes(&descriptor_path(tid, fd), offset, length));
        }
        Ok(actions)
    }

    /// What a changed file shows in its private mappings, in all address spaces.
    fn private_changes(&self, inode: u64, extent: Option<(u64, u64)>) -> Vec<Action> {
        let spaces: BTreeMap<_, _> = self
            .tasks
            .values()
            .map(|task| (task.space, task.tid))
            .collect();
        let (first, length) = extent.unwrap_or((0, u64::MAX));
        let end = first.saturating_add(length);
        let mut actions = Vec::new();
        for tid in spaces.into_values() {
            for line in read_maps(tid).unwrap_or_default() {
                let line_end = line.offset + line.range.length();
                if line.inode != inode || line.shared || first >= line_end || end <= line.offset {
                    continue;
                }
                let skip = first.saturating_sub(line.offset);
                let range = AddressRange {
                    start: line.range.start.plus(skip),
                    end: line.range.start.plus(end.min(line_end) - line.offset),
                };
                actions.extend(other_writes(tid, &[range]));
            }
        }
        actions
    }
}

/// The new contents of a shared object.
fn object_changes(
    tid: i32,
    fd: i32,
    object: ObjectId,
    size: u64,
    extent: Option<(u64, u64)>,
) -> Result<Vec<Action>, RecordError> {
    let (offset, length) = extent.unwrap_or((0, size));
    let length = length
        .min(size.saturating_sub(offset))
        .min(CHANGED_BYTES_MAX);
    let file = open_descriptor(tid, fd)?;
    let mut bytes = vec![0; length as usize];
    file.read_exact_at(&mut bytes, offset)
        .map_err(|e| RecordError::io("a mapped file", e))?;
    Ok(vec![
        Action::Resize { object, size },
        Action::WriteObject {
            object,
            offset,
            bytes,
        },
    ])
}

/// Whether a call opens a file and empties it.
fn truncates(call: &Call) -> bool {
    let flags = match call.number as i64 {
        libc::SYS_creat => return true,
        libc::SYS_open => call.args[1],
        _ => call.args[2],
    };
    flags & libc::O_TRUNC as u64 != 0
}

/// A write to `/proc/PID/mem`, where the offset is the address.
fn memory_changes(path: &[u8], offset: u64, length: u64) -> Vec<Action> {
    let text = String::from_utf8_lossy(path);
    let pid = text
        .strip_prefix("/proc/")
        .and_then(|rest| rest.strip_suffix("/mem"));
    let pid = pid.and_then(|pid| pid.split('/').next()?.parse().ok());
    match pid {
        Some(pid) => other_writes(pid, &[AddressRange::sized(Address(offset), length)]),
        None => Vec::new(),
    }
}

/// The offset of an open file (proc_pid_fdinfo(5)).
fn position(tid: i32, fd: i32) -> Option<u64> {
    let info = std::fs::read_to_string(format!("/proc/{tid}/fdinfo/{fd}")).ok()?;
    let line = info.lines().find_map(|line| line.strip_prefix("pos:"))?;
    line.trim().parse().ok()
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
