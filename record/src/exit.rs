//! The creation and the end of tasks.

use crate::memory::TaskMemory;
use crate::session::Session;
use crate::task::{PendingCall, SpaceId, State, Task};
use crate::{RecordError, calls};
use linux::Memory;
use ptrace::{Outcome, Resume, Stopped, Waiting, wait_any};
use serde_bytes::ByteBuf;
use std::time::{Duration, Instant};
use trace::{Action, Effects, EventKind, Exit, HowExited, Spawn};
use vocab::{Address, Errno, Tid};

impl Session {
    /// A task created another one, and is still in the call.
    pub(crate) fn on_spawned(&mut self, tid: i32, task: Stopped) -> Result<(), RecordError> {
        let child = task.event_message()? as i32;
        let Some(mut pending) = self.task(tid).call.take() else {
            return Ok(());
        };
        pending.spawned = Some(child);
        if calls::is_vfork(tid, &pending.call) {
            // The child runs before the call is left: the event is written now.
            let actions = self.spawn_actions(tid, &mut pending, i64::from(child))?;
            let result = i64::from(child);
            let effects = Effects {
                result,
                actions,
                ..Effects::default()
            };
            let inputs = std::mem::take(&mut pending.inputs);
            let kind = EventKind::Syscall(
                trace::Entry {
                    inputs,
                    ..Default::default()
                },
                effects,
            );
            self.append(tid, pending.entry, kind)?;
            pending.recorded = true;
        }
        self.task(tid).call = Some(pending);
        let running = task.resume(Resume::Syscall, None)?;
        self.await_call(tid, running)
    }

    /// The new task of a call, if it made one.
    pub(crate) fn spawn_actions(
        &mut self,
        tid: i32,
        pending: &mut PendingCall,
        result: i64,
    ) -> Result<Vec<Action>, RecordError> {
        let flags = calls::clone_flags(tid, &pending.call);
        let (Some(flags), Some(child), None) = (flags, pending.spawned, Errno::from_result(result))
        else {
            return Ok(Vec::new());
        };
        let Some(newborn) = self.wait_for_newborn(child)? else {
            return Ok(Vec::new());
        };
        let registers = newborn.registers()?;
        let (child_tid, parent_tid) = self.tid_pointers(tid, pending);
        let space = self.space_of_child(tid, flags);
        let group = match flags & libc::CLONE_THREAD as u64 {
            0 => child,
            _ => self.task(tid).group,
        };
        let mut task = Task::new(child, group, space, State::Ready(newborn));
        task.filtered = self.task(tid).filtered;
        task.strict = self.task(tid).strict;
        task.no_new_privs = self.task(tid).no_new_privs;
        task.affinity = self.task(tid).affinity.clone();
        task.forbids_tsc = self.task(tid).forbids_tsc;
        if flags & libc::CLONE_CHILD_CLEARTID as u64 != 0 {
            task.clear_tid = child_tid;
        }
        let writes = match flags & libc::CLONE_CHILD_SETTID as u64 {
            0 => Vec::new(),
            _ => word_at(child, child_tid),
        };
        self.tasks.insert(child, task);
        self.queue.push_back(child);
        let spawn = Spawn {
            child: Tid(child),
            flags,
            registers: Box::new(registers),
            writes,
        };
        let mut actions = vec![Action::Spawn(spawn)];
        for (flag, address) in parent_tid {
            if flags & flag as u64 != 0 {
                actions.extend(word_at(tid, address).into_iter().map(|(address, bytes)| {
                    Action::Write {
                        address,
                        bytes: bytes.into_vec(),
                    }
                }));
            }
        }
        Ok(actions)
    }

    fn space_of_child(&mut self, tid: i32, flags: u64) -> SpaceId {
        let space = self.task(tid).space;
        if flags & libc::CLONE_VM as u64 != 0 {
            return space;
        }
        let copy = self
            .spaces
            .get(&space)
            .map(|space| space.forked())
            .unwrap_or_default();
        let id = SpaceId(self.next_space);
        self.next_space += 1;
        self.spaces.insert(id, copy);
        id
    }

    /// Where the kernel writes the child's tid: in the child; and in the parent, by which flag.
    fn tid_pointers(&mut self, tid: i32, pending: &PendingCall) -> (Address, Vec<(i32, Address)>) {
        let call = &pending.call;
        match call.number as i64 {
            libc::SYS_clone => {
                let parent = Address(call.args[2]);
                let flags = libc::CLONE_PARENT_SETTID | libc::CLONE_PIDFD;
                (Address(call.args[3]), vec![(flags, parent)])
            }
            // struct clone_args: flags, pidfd, child_tid, parent_tid (clone3(2)).
            libc::SYS_clone3 => {
                let word = |offset| Address(calls::clone3_word(tid, call, offset).unwrap_or(0));
                let pidfd = (libc::CLONE_PIDFD, word(8));
                (word(16), vec![pidfd, (libc::CLONE_PARENT_SETTID, word(24))])
            }
            _ => (Address(0), Vec::new()),
        }
    }

    /// Waits for a new task's first stop; `None` if it was killed before.
    fn wait_for_newborn(&mut self, child: i32) -> Result<Option<Stopped>, RecordError> {
        loop {
            if let Some(task) = self.newborn.remove(&child) {
                return Ok(Some(task));
            }
            let Some(report) = wait_any(Waiting::Block)? else {
                continue;
            };
            if report.tid() != child {
                self.keep(report);
                continue;
            }
            return Ok(match report.adopt() {
                Outcome::Stopped(task, _) => Some(task),
                Outcome::Dead(_) => None,
            });
        }
    }

    /// A task is about to end.
    pub(crate) fn on_exit(&mut self, tid: i32, task: Stopped) -> Result<(), RecordError> {
        let status = task.event_message()? as i32;
        let registers = task.registers()?;
        let own_call = self.task(tid).call.as_ref().is_some_and(|pending| {
            matches!(
                pending.call.number as i64,
                libc::SYS_exit | libc::SYS_exit_group
            )
        });
        let (registers, how) = match &self.task(tid).call {
            Some(pending) if own_call => (pending.entry, HowExited::Syscall),
            Some(_) => (registers, HowExited::AtLastEvent),
            None => (registers, HowExited::Anywhere),
        };
        if how == HowExited::AtLastEvent {
            self.announce(tid)?;
        }
        let writes = self.last_writes(tid);
        self.task(tid).exit_recorded = true;
        self.append(
            tid,
            registers,
            EventKind::Exit(Exit {
                status,
                how,
                writes,
            }),
        )?;
        self.task(tid).call = None;
        let running = task.resume(Resume::Continue, None)?;
        self.task(tid).state = State::Away(running);
        self.wait_for_end(tid)
    }

    /// Waits until the kernel wrote what it writes for an ending task, if others can see it.
    fn wait_for_end(&mut self, tid: i32) -> Result<(), RecordError> {
        const LIMIT: Duration = Duration::from_secs(10);
        let space = self.task(tid).space;
        let sees = |other: &Task| other.space == space && !other.exit_recorded;
        if !self.tasks.values().any(sees) {
            return Ok(());
        }
        let since = Instant::now();
        while since.elapsed() < LIMIT {
            if !self.tasks.contains_key(&tid) || is_zombie(tid) {
                return Ok(());
            }
            match self.poll()? {
                Some(report) => self.keep(report),
                None => std::thread::yield_now(),
            }
        }
        self.warn_once(&format!(
            "task {tid} didn't end within {} s: what it leaves in memory may be recorded too early",
            LIMIT.as_secs()
        ));
        Ok(())
    }

    /// What the kernel will write for a task after its end, where others can see it.
    fn last_writes(&mut self, tid: i32) -> Vec<(Address, ByteBuf)> {
        let (space, clear_tid) = (self.task(tid).space, self.task(tid).clear_tid);
        let mut writes = robust_writes(tid);
        let shared = self
            .tasks
            .values()
            .any(|other| other.space == space && other.tid != tid);
        let mut word = [0; 4];
        if shared && !clear_tid.is_null() && TaskMemory(tid).read(clear_tid, &mut word).is_ok() {
            writes.push((clear_tid, ByteBuf::from(vec![0; 4])));
        }
        writes
    }

    /// A task ended and was reaped.
    pub(crate) fn died(&mut self, tid: i32, status: i32) -> Result<(), RecordError> {
        let Some(task) = self.tasks.get(&tid) else {
            return Ok(());
        };
        if !task.exit_recorded {
            let exit = Exit {
                status,
                how: HowExited::Anywhere,
                writes: Vec::new(),
            };
            self.append(tid, arch::Registers::default(), EventKind::Exit(exit))?;
        }
        self.forget(tid, status);
        Ok(())
    }
}

/// Four bytes of a task's memory, as a write.
fn word_at(tid: i32, address: Address) -> Vec<(Address, ByteBuf)> {
    let mut word = vec![0; 4];
    match TaskMemory(tid).read(address, &mut word) {
        Ok(()) => vec![(address, ByteBuf::from(word))],
        Err(_) => Vec::new(),
    }
}

fn is_zombie(tid: i32) -> bool {
    std::fs::read_to_string(format!("/proc/{tid}/stat")).is_ok_and(|stat| {
        stat.rsplit(')')
            .next()
            .is_some_and(|rest| rest.trim().starts_with('Z'))
    })
}

/// The futexes that a task holds and leaves to others (get_robust_list(2), `kernel/futex`).
fn robust_writes(tid: i32) -> Vec<(Address, ByteBuf)> {
    const LIST_MAX: usize = 2048;
    const OWNER_DIED: u32 = 0x4000_0000;
    const WAITERS: u32 = 0x8000_0000;
    const TID_MASK: u32 = 0x3fff_ffff;
    let Some((head, _)) = ptrace::robust_list(tid).filter(|(head, _)| !head.is_null()) else {
        return Vec::new();
    };
    let word = |address: Address| {
        let mut bytes = [0; 8];
        TaskMemory(tid)
            .read(address, &mut bytes)
            .ok()
            .map(|()| u64::from_le_bytes(bytes))
    };
    let (Some(first), Some(offset), Some(pending)) =
        (word(head), word(head.plus(8)), word(head.plus(16)))
    else {
        return Vec::new();
    };
    let mut entries = Vec::new();
    let mut entry = first & !1;
    while entry != head.0 && entry != 0 && entries.len() < LIST_MAX {
        entries.push(entry);
        entry = word(Address(entry)).unwrap_or(head.0) & !1;
    }
    if pending & !1 != 0 && !entries.contains(&(pending & !1)) {
        entries.push(pending & !1);
    }
    let mut writes = Vec::new();
    for entry in entries {
        let futex = Address(entry.wrapping_add(offset));
        let mut bytes = [0; 4];
        if TaskMemory(tid).read(futex, &mut bytes).is_err() {
            continue;
        }
        let value = u32::from_le_bytes(bytes);
        if value & TID_MASK == tid as u32 {
            let after = value & WAITERS | OWNER_DIED;
            writes.push((futex, ByteBuf::from(after.to_le_bytes().to_vec())));
        }
    }
    writes
}
