//! The tracees' memory: reading it, and the calls that shape address spaces.

use crate::RecordError;
use crate::session::Session;
use linux::{Call, Memory, Unreadable};
use ptrace::Stopped;
use std::fs::File;
use std::os::unix::fs::FileExt;
use trace::{Action, Backing, Mapping};
use tracee::MapsLine;
use vocab::{Address, AddressRange, Errno, PAGE_SIZE};

/// The memory of a task, for the system-call table.
pub(crate) struct TaskMemory(pub(crate) i32);

impl Memory for TaskMemory {
    fn read(&self, address: Address, buffer: &mut [u8]) -> Result<(), Unreadable> {
        ptrace::read_memory(self.0, address, buffer).map_err(|_| Unreadable(address))
    }
}

/// What the recorder knows of an address space.
#[derive(Clone, Debug, Default)]
pub(crate) struct Space {
    /// The end of the heap (brk(2)).
    pub(crate) brk: Address,
    /// Whether the scratch pages could be mapped.
    pub(crate) has_scratch: bool,
    /// The scratch memory in use, ascending.
    in_flight: Vec<AddressRange>,
}

impl Space {
    /// A piece of scratch memory, if there is enough.
    pub(crate) fn scratch(&mut self, length: u64) -> Option<Address> {
        const ALIGNMENT: u64 = 64;
        if !self.has_scratch {
            return None;
        }
        let length = length.checked_next_multiple_of(ALIGNMENT)?.max(ALIGNMENT);
        let starts = std::iter::once(tracee::SCRATCH.start);
        let mut starts = starts.chain(self.in_flight.iter().map(|used| used.end));
        let start = starts.find(|start| {
            let piece = AddressRange::sized(*start, length);
            piece.end <= tracee::SCRATCH.end && !self.in_flight.iter().any(|r| r.overlaps(&piece))
        })?;
        self.in_flight.push(AddressRange::sized(start, length));
        self.in_flight.sort_by_key(|used| used.start);
        Some(start)
    }

    fn release(&mut self, start: Address) {
        self.in_flight.retain(|used| used.start != start);
    }

    /// The address space of a forked child: nobody's call is in flight there.
    pub(crate) fn forked(&self) -> Self {
        Self {
            in_flight: Vec::new(),
            ..self.clone()
        }
    }
}

impl Session {
    pub(crate) fn release_scratch(&mut self, tid: i32, start: Address) {
        let space = self.task(tid).space;
        if let Some(space) = self.spaces.get_mut(&space) {
            space.release(start);
        }
    }

    /// How a call changed the mappings.
    pub(crate) fn shape_actions(
        &mut self,
        tid: i32,
        task: &mut Stopped,
        call: &Call,
        result: i64,
    ) -> Result<Vec<Action>, RecordError> {
        let failed = Errno::from_result(result).is_some();
        // Up to a hole the pages were changed.
        let partly = !failed || Errno::from_result(result) == Some(Errno::ENOMEM);
        let args = call.args;
        let range = || AddressRange::sized(Address(args[0]), pages(args[1]));
        Ok(match call.number as i64 {
            libc::SYS_brk => self.brk_actions(tid, Address(result as u64)),
            libc::SYS_mmap if !failed => self.mmap_actions(tid, call, Address(result as u64))?,
            libc::SYS_munmap if !failed => vec![Action::Unmap(range())],
            libc::SYS_mremap if !failed => vec![Action::Remap {
                from: range(),
                to: AddressRange::sized(Address(result as u64), pages(args[2])),
                flags: args[3] as i32,
            }],
            libc::SYS_mprotect if partly => {
                vec![Action::Protect {
                    range: range(),
                    protection: args[2] as i32,
                    pkey: -1,
                }]
            }
            libc::SYS_pkey_mprotect if partly => vec![Action::Protect {
                range: range(),
                protection: args[2] as i32,
                pkey: args[3] as i32,
            }],
            libc::SYS_pkey_alloc if !failed => {
                vec![Action::Pkey {
                    key: result as i32,
                    allocated: true,
                }]
            }
            libc::SYS_pkey_free if !failed => {
                vec![Action::Pkey {
                    key: args[0] as i32,
                    allocated: false,
                }]
            }
            libc::SYS_madvise if partly && changes_contents(args[2] as i32) => {
                vec![Action::Advise {
                    range: range(),
                    advice: advice(args[2] as i32),
                }]
            }
            libc::SYS_shmat if !failed => self.shmat_actions(task, call, Address(result as u64))?,
            libc::SYS_shmdt if !failed => self.shmdt_actions(tid, Address(args[0])),
            libc::SYS_prlimit64 | libc::SYS_setrlimit if !failed => self.limit_actions(tid),
            libc::SYS_set_tid_address => {
                self.task(tid).clear_tid = Address(args[0]);
                Vec::new()
            }
            libc::SYS_seccomp if !failed => self.filter_installed(tid),
            libc::SYS_prctl if !failed && args[0] == libc::PR_SET_SECCOMP as u64 => {
                self.filter_installed(tid)
            }
            _ => Vec::new(),
        })
    }

    /// From now on calls may be kept from our filter, in all threads with TSYNC.
    fn filter_installed(&mut self, tid: i32) -> Vec<Action> {
        let group = self.task(tid).group;
        for task in self.tasks.values_mut().filter(|task| task.group == group) {
            task.filtered = true;
        }
        Vec::new()
    }

    fn brk_actions(&mut self, tid: i32, now: Address) -> Vec<Action> {
        let space = self.task(tid).space;
        let Some(space) = self.spaces.get_mut(&space) else {
            return Vec::new();
        };
        let before = std::mem::replace(&mut space.brk, now);
        let (old, new) = (before.page_ceil(), now.page_ceil());
        if before.is_null() || old == new {
            return Vec::new();
        }
        if new < old {
            return vec![Action::Unmap(AddressRange {
                start: new,
                end: old,
            })];
        }
        vec![Action::Map(Mapping {
            range: AddressRange {
                start: old,
                end: new,
            },
            protection: libc::PROT_READ | libc::PROT_WRITE,
            flags: libc::MAP_PRIVATE | libc::MAP_ANONYMOUS,
            backing: Backing::Anonymous,
            name: b"[heap]".to_vec(),
        })]
    }

    /// The stack limit as it is now; a call may have changed it.
    fn limit_actions(&mut self, tid: i32) -> Vec<Action> {
        ptrace::stack_limit(tid).map_or(Vec::new(), |bytes| vec![Action::StackLimit(bytes)])
    }
}

/// The pages of a mapping that are not as their file says, or not zero without a file.
pub(crate) fn differences(
    tid: i32,
    line: &MapsLine,
    file: Option<&File>,
) -> Vec<(Address, Vec<u8>)> {
    const PAGE: usize = PAGE_SIZE as usize;
    let mut pieces: Vec<(Address, Vec<u8>)> = Vec::new();
    let mut page = [0_u8; PAGE];
    let mut expected = [0_u8; PAGE];
    for at in (0..line.range.length()).step_by(PAGE) {
        let address = line.range.start.plus(at);
        if ptrace::read_memory_partial(tid, address, &mut page).unwrap_or(0) < PAGE {
            continue;
        }
        expected.fill(0);
        if let Some(file) = file {
            // What can't be read is behind the file's end.
            let _ = file.read_at(&mut expected, line.offset + at);
        }
        if page == expected {
            continue;
        }
        match pieces.last_mut() {
            Some((start, bytes)) if start.plus(bytes.len() as u64) == address => {
                bytes.extend_from_slice(&page);
            }
            _ => pieces.push((address, page.to_vec())),
        }
    }
    pieces
}

/// A length, rounded up to pages.
pub(crate) fn pages(length: u64) -> u64 {
    length
        .checked_next_multiple_of(PAGE_SIZE)
        .unwrap_or(u64::MAX)
}

fn changes_contents(advice: i32) -> bool {
    matches!(
        advice,
        libc::MADV_DONTNEED
            | libc::MADV_FREE
            | libc::MADV_REMOVE
            | libc::MADV_DONTFORK
            | libc::MADV_DOFORK
            | libc::MADV_WIPEONFORK
            | libc::MADV_KEEPONFORK
    )
}

/// What was executed: the contents after MADV_FREE depend on the kernel's need for memory.
pub(crate) fn advice(advice: i32) -> i32 {
    if advice == libc::MADV_FREE {
        libc::MADV_DONTNEED
    } else {
        advice
    }
}
