//! The creation, the exec and the end of replayed tasks.

use crate::ReplayError;
use crate::session::Session;
use crate::stub::STUB_DESCRIPTOR;
use crate::task::Task;
use ptrace::{Error, Outcome, Stopped, Waiting, wait_any};
use trace::Spawn;
use tracee::{DATA_PAGE, RUNTIME_PAGE, Remote, RemoteError, VSYSCALL};
use vocab::{Signal, Tid};

impl Session {
    /// Makes the real task for one that was created.
    pub(crate) fn spawn(&mut self, parent: Tid, spawn: &Spawn) -> Result<(), ReplayError> {
        const KEPT: i32 = libc::CLONE_VM
            | libc::CLONE_FS
            | libc::CLONE_FILES
            | libc::CLONE_SIGHAND
            | libc::CLONE_THREAD;
        let thread = spawn.flags & libc::CLONE_THREAD as u64 != 0;
        let mut flags = spawn.flags & KEPT as u64;
        if !thread {
            // All processes are children of reel, which reaps them.
            flags |= libc::CLONE_PARENT as u64;
        }
        let (remote, _) =
            self.remote(parent)?
                .must("clone", libc::SYS_clone, [flags, 0, 0, 0, 0, 0])?;
        let mut remote = remote;
        let Some(child) = remote.take_spawned() else {
            return Err(self.senseless("a clone made no task"));
        };
        self.end_remote(parent, remote)?;
        let mut real = first_stop(child)?;
        real.set_sigmask(0)?;
        for (address, bytes) in &spawn.writes {
            ptrace::write_memory(&mut real, *address, bytes)?;
        }
        let group = if thread {
            self.task(parent)?.group
        } else {
            spawn.child
        };
        let task = Task {
            group,
            real: Some(real),
            registers: *spawn.registers,
            stale: true,
            ended: false,
        };
        self.tasks.insert(spawn.child, task);
        Ok(())
    }

    /// Gives a task a new, empty address space and its leader's place.
    pub(crate) fn exec(&mut self, caller: Tid) -> Result<Tid, ReplayError> {
        let leader = self.task(caller)?.group;
        if leader != caller {
            self.end_real_thread(caller)?;
            self.tasks.remove(&caller);
        }
        self.task(leader)?.ended = false;
        const AT_EMPTY_PATH: u64 = 0x1000;
        let empty = DATA_PAGE.end.0 - 1;
        let args = [STUB_DESCRIPTOR as u64, empty, 0, 0, AT_EMPTY_PATH, 0];
        let remote = self.remote(leader)?;
        let (remote, _) = remote.must("execveat", libc::SYS_execveat, args)?;
        self.end_remote(leader, remote)?;
        self.trap_cpuid(leader)?;
        self.clear(leader)?;
        Ok(leader)
    }

    /// Makes CPUID trap in a new program, where it did in the recording.
    fn trap_cpuid(&mut self, tid: Tid) -> Result<(), ReplayError> {
        const ARCH_SET_CPUID: u64 = 0x1012;
        if self.reader.header().options.cpuid == trace::Trapping::Off {
            return Ok(());
        }
        let args = [ARCH_SET_CPUID, 0, 0, 0, 0, 0];
        let (remote, result) = self.remote(tid)?.call(libc::SYS_arch_prctl, args)?;
        self.end_remote(tid, remote)?;
        match result {
            0 => Ok(()),
            _ => Err(ReplayError::NoCpuidTrapping),
        }
    }

    /// Unmaps all that isn't reel's.
    fn clear(&mut self, tid: Tid) -> Result<(), ReplayError> {
        let mut remote = self.remote(tid)?;
        let lines = tracee::read_maps(remote.task().tid()).map_err(|source| ReplayError::Io {
            what: "/proc/PID/maps".into(),
            source,
        })?;
        let kept = [RUNTIME_PAGE, DATA_PAGE, VSYSCALL];
        for line in lines.iter().filter(|line| !kept.contains(&line.range)) {
            let args = [line.range.start.0, line.range.length(), 0, 0, 0, 0];
            (remote, _) = remote.must("munmap", libc::SYS_munmap, args)?;
        }
        self.end_remote(tid, remote)
    }

    /// A task's recorded end has come.
    pub(crate) fn end_task(&mut self, tid: Tid) -> Result<(), ReplayError> {
        let group = self.task(tid)?.group;
        self.task(tid)?.ended = true;
        let others = self
            .tasks
            .values()
            .filter(|task| task.group == group && !task.ended)
            .count();
        if others > 0 {
            // A leader stays until its group ends: an exec needs it.
            if tid != group {
                self.end_real_thread(tid)?;
                self.tasks.remove(&tid);
            }
            return Ok(());
        }
        self.kill_group(group);
        Ok(())
    }

    fn end_real_thread(&mut self, tid: Tid) -> Result<(), ReplayError> {
        let remote = self.remote(tid)?;
        match remote.call(libc::SYS_exit, [0; 6]) {
            Err(RemoteError::Died { .. }) => Ok(()),
            Err(error) => Err(error.into()),
            Ok(_) => Err(self.senseless("a task survived its exit")),
        }
    }

    /// Kills and reaps the real tasks of a group.
    fn kill_group(&mut self, group: Tid) {
        let members: Vec<Tid> = self
            .tasks
            .iter()
            .filter(|(_, task)| task.group == group)
            .map(|(tid, _)| *tid)
            .collect();
        let mut alive: Vec<i32> = Vec::new();
        for member in members {
            alive.extend(
                self.tasks
                    .remove(&member)
                    .and_then(|task| task.real)
                    .map(|real| real.tid()),
            );
        }
        if let Some(first) = alive.first() {
            // SIGKILL to any of them ends them all; one that is gone already is reaped below.
            let _ = ptrace::send_to_process(*first, Signal::KILL);
        }
        while !alive.is_empty() {
            match wait_any(Waiting::Block) {
                Ok(Some(report)) => {
                    let tid = report.tid();
                    if let Outcome::Dead(_) = report.adopt() {
                        alive.retain(|other| *other != tid);
                    }
                }
                Ok(None) => {}
                Err(_) => break,
            }
        }
    }

    /// Ends all that is left.
    pub(crate) fn end_all(&mut self) {
        let mut groups: Vec<Tid> = self.tasks.values().map(|task| task.group).collect();
        groups.dedup();
        for group in groups {
            self.kill_group(group);
        }
    }

    /// Takes a task to make it execute system calls.
    pub(crate) fn remote(&mut self, tid: Tid) -> Result<Remote, ReplayError> {
        match self.task(tid)?.real.take() {
            Some(real) => Ok(Remote::begin(real)?),
            None => Err(self.senseless("a task that ended has an event")),
        }
    }

    /// Puts it back; its registers are set before it runs on.
    pub(crate) fn end_remote(&mut self, tid: Tid, remote: Remote) -> Result<(), ReplayError> {
        let real = remote.finish()?;
        let task = self.task(tid)?;
        task.real = Some(real);
        task.stale = true;
        Ok(())
    }
}

/// Waits for a new task's first stop. Nobody else runs meanwhile.
fn first_stop(child: i32) -> Result<Stopped, ReplayError> {
    loop {
        let Some(report) = wait_any(Waiting::Block)? else {
            continue;
        };
        if report.tid() == child {
            return match report.adopt() {
                Outcome::Stopped(task, _) => Ok(task),
                Outcome::Dead(_) => Err(Error::Gone { tid: child }.into()),
            };
        }
    }
}
