//! Mapped files: those that are stored, and those that are shared objects.

use crate::RecordError;
use crate::memory::{differences, pages};
use crate::session::Session;
use linux::Call;
use ptrace::Stopped;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs::File;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::PathBuf;
use trace::{Action, Backing, Mapping, ObjectId};
use vocab::{Address, AddressRange, Tid};

/// What makes a file the same file: device, inode, and the time of its birth, as inodes are used
/// again.
pub(crate) type FileKey = (u64, u64, Option<std::time::SystemTime>);

/// The shared objects of a recording.
#[derive(Debug, Default)]
pub(crate) struct Objects {
    pub(crate) files: HashMap<FileKey, ObjectId>,
    /// Files that are mapped privately: what is written to them shows in untouched pages.
    pub(crate) private: HashSet<FileKey>,
    segments: HashMap<i32, ObjectId>,
    attached: HashMap<(i32, Address), u64>,
    count: u32,
}

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
            self.objects.private.insert(key);
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
        if self.objects.private.remove(&key) {
            actions.extend(self.private_to_object(data.ino(), object, file));
        }
        Ok(Backing::Object { object, offset })
    }

    /// Private mappings of a file that is a shared object from now on follow the object.
    fn private_to_object(&self, inode: u64, object: ObjectId, file: &File) -> Vec<Action> {
        let spaces: BTreeMap<_, _> = self
            .tasks
            .values()
            .map(|task| (task.space, task.tid))
            .collect();
        let mut actions = Vec::new();
        for tid in spaces.into_values() {
            let lines = tracee::read_maps(tid).unwrap_or_default().into_iter();
            for line in lines.filter(|line| line.inode == inode && !line.shared) {
                let mapping = Mapping {
                    range: line.range,
                    protection: line.protection,
                    flags: libc::MAP_PRIVATE,
                    backing: Backing::Object {
                        object,
                        offset: line.offset,
                    },
                    name: line.name.clone(),
                };
                let tid = Tid(tid);
                actions.push(Action::MapOther { tid, mapping });
                let pieces = differences(tid.0, &line, Some(file)).into_iter();
                actions.extend(pieces.map(|(address, bytes)| Action::WriteOther {
                    tid,
                    address,
                    bytes,
                }));
            }
        }
        actions
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
}

pub(crate) fn file_key(data: &std::fs::Metadata) -> FileKey {
    (data.dev(), data.ino(), data.created().ok())
}

pub(crate) fn descriptor_link(tid: i32, fd: i32) -> PathBuf {
    PathBuf::from(format!("/proc/{tid}/fd/{fd}"))
}

pub(crate) fn descriptor_path(tid: i32, fd: i32) -> Vec<u8> {
    let path = std::fs::read_link(descriptor_link(tid, fd));
    path.map_or(Vec::new(), |path| path.as_os_str().as_bytes().to_vec())
}

/// The file behind a task's descriptor, opened anew for reading, or the very same open file.
pub(crate) fn open_descriptor(tid: i32, fd: i32) -> Result<File, RecordError> {
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
