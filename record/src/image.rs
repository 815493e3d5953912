//! An exec: the new address space is prepared and recorded whole.

use crate::RecordError;
use crate::memory::Space;
use crate::memory::differences;
use crate::session::Session;
use crate::task::{PendingCall, SpaceId, State, Task};
use ptrace::{Resume, Stopped, write_memory};
use std::fs::File;
use std::os::unix::ffi::OsStrExt;
use trace::{Action, Backing, Effects, EventKind, Exit, HowExited, Image, Mapping};
use tracee::{DATA_PAGE, MapsLine, RUNTIME_PAGE, Remote, SCRATCH, VSYSCALL, read_maps};
use vocab::{Address, AddressRange};

const SYSCALL_CODE: [u8; 2] = [0x0f, 0x05];
const AT_IGNORE: u64 = 1;
/// An exec makes CPUID run again (arch_prctl(2)).
const ARCH_SET_CPUID: u64 = 0x1012;
const AT_SYSINFO_EHDR: u64 = 33;

impl Session {
    /// A new program is in place; its call is about to be left.
    pub(crate) fn on_exec(&mut self, tid: i32, task: Stopped) -> Result<(), RecordError> {
        let caller = task.event_message()? as i32;
        if caller != tid {
            self.take_over_leader(tid, caller)?;
        }
        let space = SpaceId(self.next_space);
        self.next_space += 1;
        self.spaces.insert(space, Space::default());
        self.dumpable.remove(&tid);
        let record = self.task(tid);
        record.space = space;
        record.clear_tid = Address(0);
        if let Some(pending) = &mut record.call {
            pending.execed = true;
        }
        let running = task.resume(Resume::Syscall, None)?;
        self.await_call(tid, running)
    }

    /// The caller of an exec silently got its leader's tid; the leader is gone.
    fn take_over_leader(&mut self, tid: i32, caller: i32) -> Result<(), RecordError> {
        let leader = self.tasks.get(&tid);
        if leader.is_some_and(|leader| !leader.exit_recorded) {
            let exit = Exit {
                status: 0,
                how: HowExited::Anywhere,
                writes: Vec::new(),
            };
            self.append(tid, arch::Registers::default(), EventKind::Exit(exit))?;
        }
        self.queue.retain(|queued| *queued != caller);
        if let Some(task) = self.tasks.remove(&caller) {
            self.tasks.insert(tid, Task { tid, ..task });
        }
        Ok(())
    }

    /// Prepares the new address space and records it.
    pub(crate) fn record_exec(
        &mut self,
        tid: i32,
        task: Stopped,
        mut pending: PendingCall,
    ) -> Result<(), RecordError> {
        let lines = read_maps(tid).map_err(|e| RecordError::io("/proc/PID/maps", e))?;
        let (kernels, lines): (Vec<_>, Vec<_>) = lines
            .into_iter()
            .filter(|line| !VSYSCALL.overlaps(&line.range))
            .partition(|line| line.name.starts_with(b"[v"));
        self.warn_of_setuid(tid);
        let mut task = self.inject(tid, task, &kernels)?;
        hide_vdso(&mut task)?;
        let mut actions = vec![Action::Exec(self.image(tid, &lines)?)];
        let limit = ptrace::stack_limit(tid).map_err(|e| RecordError::io("RLIMIT_STACK", e))?;
        actions.push(Action::StackLimit(limit));
        for line in &lines {
            self.record_line(tid, line, &mut actions)?;
        }
        let after = task.registers()?;
        let effects = Effects {
            result: 0,
            registers: Some(Box::new(after)),
            xstate: Some(crate::signal::settle_xstate(&mut task)?),
            actions,
        };
        pending.spawned = None;
        self.record_call(tid, pending, effects)?;
        self.task(tid).state = State::Ready(task);
        Ok(())
    }

    /// A traced program can't gain privileges (PR_SET_NO_NEW_PRIVS).
    fn warn_of_setuid(&mut self, tid: i32) {
        use std::os::unix::fs::PermissionsExt;
        const SETUID_OR_SETGID: u32 = 0o6000;
        let link = format!("/proc/{tid}/exe");
        let mode = std::fs::metadata(&link).map_or(0, |data| data.permissions().mode());
        if mode & SETUID_OR_SETGID != 0 {
            let path = std::fs::read_link(link).unwrap_or_default();
            let path = path.display();
            self.warn_once(&format!(
                "{path} is setuid or setgid: recorded, it gains no privileges"
            ));
        }
    }

    /// Maps reel's pages and removes the kernel's.
    fn inject(
        &mut self,
        tid: i32,
        mut task: Stopped,
        kernels: &[MapsLine],
    ) -> Result<Stopped, RecordError> {
        let entry = task.registers()?.ip();
        let mut original = [0; 2];
        ptrace::read_memory(tid, entry, &mut original)?;
        write_memory(&mut task, entry, &SYSCALL_CODE)?;
        let remote = Remote::begin_at(task, entry)?;
        let read_execute = libc::PROT_READ | libc::PROT_EXEC;
        let read_write = libc::PROT_READ | libc::PROT_WRITE;
        let (mut remote, _) = remote.must(
            "mmap",
            libc::SYS_mmap,
            anonymous(&RUNTIME_PAGE, read_execute),
        )?;
        write_memory(remote.task(), entry, &original)?;
        let mut code = [0xcc_u8; 16];
        code[..2].copy_from_slice(&SYSCALL_CODE);
        write_memory(remote.task(), RUNTIME_PAGE.start, &code)?;
        remote.move_to_runtime();
        let (remote, _) = remote.must("mmap", libc::SYS_mmap, anonymous(&DATA_PAGE, read_write))?;
        let (mut remote, scratch) = remote.call(libc::SYS_mmap, anonymous(&SCRATCH, read_write))?;
        for line in kernels {
            let range = [line.range.start.0, line.range.length(), 0, 0, 0, 0];
            (remote, _) = remote.must("munmap", libc::SYS_munmap, range)?;
        }
        if self.traps_cpuid {
            let args = [ARCH_SET_CPUID, 0, 0, 0, 0, 0];
            (remote, _) = remote.must("arch_prctl", libc::SYS_arch_prctl, args)?;
        }
        let (remote, brk) = remote.call(libc::SYS_brk, [0; 6])?;
        let space = self.task(tid).space;
        if let Some(space) = self.spaces.get_mut(&space) {
            space.brk = Address(brk as u64);
            space.has_scratch = scratch > 0;
        }
        Ok(remote.finish()?)
    }

    fn image(&mut self, tid: i32, lines: &[MapsLine]) -> Result<Image, RecordError> {
        let io = |e| RecordError::io(format!("/proc/{tid}"), e);
        let path = std::fs::read_link(format!("/proc/{tid}/exe")).map_err(io)?;
        let path = path.as_os_str().as_bytes().to_vec();
        let arguments = std::fs::read(format!("/proc/{tid}/cmdline")).map_err(io)?;
        let mut arguments: Vec<_> = arguments.split(|byte| *byte == 0).collect();
        arguments.pop();
        let executable = lines.iter().find(|line| line.name == path);
        let file = match executable {
            Some(line) => {
                let file = open_mapped(tid, line)?;
                Some(self.writer.store_file(&file, &path)?)
            }
            None => None,
        };
        Ok(Image {
            path,
            arguments: arguments
                .into_iter()
                .map(serde_bytes::ByteBuf::from)
                .collect(),
            file,
            auxv: std::fs::read(format!("/proc/{tid}/auxv")).map_err(io)?,
        })
    }

    fn record_line(
        &mut self,
        tid: i32,
        line: &MapsLine,
        actions: &mut Vec<Action>,
    ) -> Result<(), RecordError> {
        let grows = if line.name == b"[stack]" {
            libc::MAP_GROWSDOWN
        } else {
            0
        };
        let mut flags = libc::MAP_PRIVATE | grows;
        let file = match line.inode {
            0 => None,
            _ => Some(open_mapped(tid, line)?),
        };
        let backing = match &file {
            Some(file) => Backing::File {
                file: self.writer.store_file(file, &line.name)?,
                offset: line.offset,
            },
            None => {
                flags |= libc::MAP_ANONYMOUS;
                Backing::Anonymous
            }
        };
        actions.push(Action::Map(Mapping {
            range: line.range,
            protection: line.protection,
            flags,
            backing,
            name: line.name.clone(),
        }));
        if file.is_none() || line.protection & libc::PROT_WRITE != 0 {
            let pieces = differences(tid, line, file.as_ref()).into_iter();
            actions.extend(pieces.map(|(address, bytes)| Action::Write { address, bytes }));
        }
        Ok(())
    }
}

/// The arguments of an mmap of private zero pages at a fixed place.
fn anonymous(range: &AddressRange, protection: i32) -> [u64; 6] {
    let flags =
        libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_FIXED_NOREPLACE | libc::MAP_NORESERVE;
    let none = u64::MAX;
    [
        range.start.0,
        range.length(),
        protection as u64,
        flags as u64,
        none,
        0,
    ]
}

/// The file behind a line of maps.
fn open_mapped(tid: i32, line: &MapsLine) -> Result<File, RecordError> {
    use std::os::unix::fs::MetadataExt;
    let range = format!("{:x}-{:x}", line.range.start.0, line.range.end.0);
    let path = std::ffi::OsStr::from_bytes(line.name.strip_prefix(b"/").unwrap_or(&line.name));
    let candidates = [
        std::path::PathBuf::from(format!("/proc/{tid}/map_files/{range}")),
        std::path::PathBuf::from(format!("/proc/{tid}/exe")),
        std::path::PathBuf::from(format!("/proc/{tid}/root")).join(path),
    ];
    let is_it = |file: &File| file.metadata().is_ok_and(|data| data.ino() == line.inode);
    let found = candidates
        .iter()
        .filter_map(|path| File::open(path).ok())
        .find(is_it);
    found.ok_or_else(|| {
        let name = String::from_utf8_lossy(&line.name).into_owned();
        RecordError::io(
            format!("the mapped file {name}"),
            std::io::ErrorKind::NotFound.into(),
        )
    })
}

/// Takes the vDSO out of the auxiliary vector on the stack, so that time is asked by system calls.
fn hide_vdso(task: &mut Stopped) -> Result<(), RecordError> {
    const WORDS_MAX: usize = 1 << 20;
    let mut at = task.registers()?.sp();
    let tid = task.tid();
    let word = |address: Address| -> Result<u64, RecordError> {
        let mut bytes = [0; 8];
        ptrace::read_memory(tid, address, &mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    };
    // argc, the arguments, a null, the environment, a null (System V ABI, "Process Initialization").
    at = at.plus(8 * (word(at)? + 2));
    for _ in 0..WORDS_MAX {
        at = at.plus(8);
        if word(at.plus(0_u64.wrapping_sub(8)))? == 0 {
            break;
        }
    }
    for _ in 0..WORDS_MAX {
        match word(at)? {
            0 => break,
            AT_SYSINFO_EHDR => write_memory(task, at, &AT_IGNORE.to_le_bytes())?,
            _ => {}
        }
        at = at.plus(16);
    }
    Ok(())
}
