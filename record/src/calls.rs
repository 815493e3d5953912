//! What single calls need beyond the table.

use crate::memory::{TaskMemory, advice};
use crate::session::Session;
use arch::Registers;
use linux::{Call, Memory};
use vocab::{Address, Errno};

/// Changes what the kernel is asked, where the program's own question can't be recorded.
pub(crate) fn adjust(call: &Call, registers: &mut Registers) {
    match call.number as i64 {
        libc::SYS_madvise => registers.rdx = advice(call.args[2] as i32) as u64,
        // An untraced child would run beside the recording.
        libc::SYS_clone => registers.rdi &= !(libc::CLONE_UNTRACED as u64),
        _ => {}
    }
}

/// Whether a call works on a word that other tasks use at the same time: it must see the word.
pub(crate) fn is_futex(call: &Call) -> bool {
    matches!(
        call.number as i64,
        libc::SYS_futex | libc::SYS_futex_waitv | FUTEX_WAIT | FUTEX_REQUEUE
    )
}

/// The words that a blocked futex call marked as having waiters (futex(2), priority inheritance).
pub(crate) fn futex_words(tid: i32, call: &Call) -> Vec<(Address, serde_bytes::ByteBuf)> {
    if !is_futex(call) {
        return Vec::new();
    }
    let outputs = linux::capacity(call, &TaskMemory(tid)).into_iter();
    let words = outputs.filter_map(|output| {
        let mut bytes = vec![0; output.range.length() as usize];
        TaskMemory(tid).read(output.range.start, &mut bytes).ok()?;
        Some((output.range.start, serde_bytes::ByteBuf::from(bytes)))
    });
    words.collect()
}

/// Linux 6.7; the C library's headers may be older.
const FUTEX_WAIT: i64 = 455;
const FUTEX_REQUEUE: i64 = 456;

impl Session {
    /// The result of a call that isn't executed but seems to be.
    pub(crate) fn pretend(&mut self, tid: i32, call: &Call) -> i64 {
        match call.number as i64 {
            libc::SYS_sched_setaffinity => self.set_affinity(tid, call),
            libc::SYS_prctl if call.args[0] == libc::PR_SET_DUMPABLE as u64 => {
                if call.args[1] > 1 {
                    return Errno::EINVAL.as_result();
                }
                let group = self.task(tid).group;
                self.dumpable.insert(group, call.args[1] as i64);
                0
            }
            libc::SYS_seccomp => self.enter_strict_mode(tid),
            libc::SYS_prctl if call.args[0] == libc::PR_SET_TSC as u64 => {
                let forbidden = match call.args[1] as i32 {
                    libc::PR_TSC_ENABLE => false,
                    libc::PR_TSC_SIGSEGV => true,
                    _ => return Errno::EINVAL.as_result(),
                };
                self.task(tid).forbids_tsc = forbidden;
                0
            }
            _ => 0,
        }
    }

    /// The result of a call that asks for what was only pretended, or what the kernel can't do
    /// beside us.
    pub(crate) fn remembered(&mut self, tid: i32, call: &Call) -> Option<i64> {
        if call.number != libc::SYS_prctl as u64 {
            return None;
        }
        let filtered = self.task(tid).filtered;
        match (call.args[0] as i32, call.args[1] as u32) {
            (libc::PR_GET_DUMPABLE, _) => {
                let group = self.task(tid).group;
                self.dumpable.get(&group).copied()
            }
            (libc::PR_GET_SECCOMP, _) if !filtered => Some(0),
            (libc::PR_SET_NO_NEW_PRIVS, 1) => {
                self.task(tid).no_new_privs = true;
                None
            }
            (libc::PR_GET_NO_NEW_PRIVS, _) => Some(i64::from(self.task(tid).no_new_privs)),
            (libc::PR_SET_SECCOMP, libc::SECCOMP_MODE_STRICT) => Some(self.enter_strict_mode(tid)),
            _ => None,
        }
    }

    fn enter_strict_mode(&mut self, tid: i32) -> i64 {
        let task = self.task(tid);
        if task.filtered {
            return Errno::EINVAL.as_result();
        }
        task.strict = true;
        0
    }

    /// Whether a task must be killed for a call (seccomp(2), strict mode).
    pub(crate) fn violates_strict_mode(&mut self, tid: i32, call: &Call) -> bool {
        let allowed = matches!(
            call.number as i64,
            libc::SYS_read | libc::SYS_write | libc::SYS_exit | libc::SYS_rt_sigreturn
        );
        self.task(tid).strict && !allowed
    }

    fn set_affinity(&mut self, tid: i32, call: &Call) -> i64 {
        const MASK_BYTES_MAX: u64 = 1024;
        let target = if call.args[0] == 0 {
            tid
        } else {
            call.args[0] as i32
        };
        let mut mask = vec![0; call.args[1].min(MASK_BYTES_MAX) as usize];
        if TaskMemory(tid)
            .read(Address(call.args[2]), &mut mask)
            .is_err()
        {
            return Errno::EFAULT.as_result();
        }
        let allowed = self.cpu_mask();
        mask.resize(allowed.len(), 0);
        let both: Vec<u8> = mask
            .iter()
            .zip(&allowed)
            .map(|(wanted, all)| wanted & all)
            .collect();
        if both.iter().all(|byte| *byte == 0) {
            return Errno::EINVAL.as_result();
        }
        match self.tasks.get_mut(&target) {
            Some(task) => task.affinity = Some(both),
            None => return Errno::ESRCH.as_result(),
        }
        0
    }

    /// The CPU that a task is told it is on: ours, unless it asked for others.
    pub(crate) fn visible_cpu(&mut self, tid: i32) -> u32 {
        let own = ptrace::current_cpu() as u32;
        let Some(mask) = &self.task(tid).affinity else {
            return own;
        };
        let has = |cpu: u32| {
            mask.get(cpu as usize / 8)
                .is_some_and(|byte| byte & (1 << (cpu % 8)) != 0)
        };
        let first = (0..mask.len() as u32 * 8).find(|cpu| has(*cpu));
        if has(own) { own } else { first.unwrap_or(own) }
    }

    /// The CPUs that the program is told of: those that it would have had without us.
    pub(crate) fn cpu_mask(&self) -> Vec<u8> {
        const CPU_SET_BYTES: usize = 128;
        let mut mask = vec![0; CPU_SET_BYTES];
        for cpu in self.cpus.all() {
            mask[cpu / 8] |= 1 << (cpu % 8);
        }
        mask
    }
}

/// The result of a call that isn't let through, for reasons that are not in the table.
pub(crate) fn refusal(tid: i32, call: &Call) -> Option<i64> {
    let range = vocab::AddressRange::sized(Address(call.args[0]), call.args[1]);
    match call.number as i64 {
        libc::SYS_munmap | libc::SYS_mprotect if tracee::is_ours(&range) => {
            Some(Errno::EINVAL.as_result())
        }
        libc::SYS_mmap if call.args[3] & libc::MAP_FIXED as u64 != 0 && tracee::is_ours(&range) => {
            Some(Errno::ENOMEM.as_result())
        }
        libc::SYS_mmap => device_refusal(tid, call),
        _ => None,
    }
}

/// The contents of a device's memory can't be known.
fn device_refusal(tid: i32, call: &Call) -> Option<i64> {
    use std::os::unix::fs::{FileTypeExt, MetadataExt};
    const DEV_ZERO: u64 = libc::makedev(1, 5);
    if call.args[3] & libc::MAP_ANONYMOUS as u64 != 0 {
        return None;
    }
    let data = std::fs::metadata(format!("/proc/{tid}/fd/{}", call.args[4] as i32)).ok()?;
    let device = data.file_type().is_char_device() && data.rdev() != DEV_ZERO;
    device.then(|| Errno::ENODEV.as_result())
}

/// Whether a call sets the extended state.
pub(crate) fn changes_xstate(call: &Call) -> bool {
    matches!(
        call.number as i64,
        libc::SYS_rt_sigreturn | libc::SYS_pkey_alloc
    )
}

/// The `CLONE_` flags of a call that creates a task, with what fork and vfork stand for.
pub(crate) fn clone_flags(tid: i32, call: &Call) -> Option<u64> {
    Some(match call.number as i64 {
        libc::SYS_fork => libc::SIGCHLD as u64,
        libc::SYS_vfork => (libc::CLONE_VM | libc::CLONE_VFORK | libc::SIGCHLD) as u64,
        libc::SYS_clone => call.args[0],
        libc::SYS_clone3 => clone3_word(tid, call, 0)?,
        _ => return None,
    })
}

/// The word at `offset` of a clone3 call's argument.
pub(crate) fn clone3_word(tid: i32, call: &Call, offset: u64) -> Option<u64> {
    let mut word = [0; 8];
    TaskMemory(tid)
        .read(Address(call.args[0]).plus(offset), &mut word)
        .ok()?;
    Some(u64::from_le_bytes(word))
}

/// Whether the caller waits in the kernel until its child executes a program or ends.
pub(crate) fn is_vfork(tid: i32, call: &Call) -> bool {
    clone_flags(tid, call).is_some_and(|flags| flags & libc::CLONE_VFORK as u64 != 0)
}
