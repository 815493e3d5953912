//! Instructions that trap and are emulated, and the calls of the vsyscall page.

use crate::RecordError;
use crate::memory::TaskMemory;
use crate::session::Session;
use crate::task::State;
use arch::Registers;
use linux::Memory;
use ptrace::{Stopped, write_memory};
use std::time::{SystemTime, UNIX_EPOCH};
use trace::{Action, Effects, EventKind};
use vocab::{Address, Errno};

impl Session {
    /// Emulates the instruction that the task trapped at, if it is one of those that are made to
    /// trap (PR_SET_TSC); tells whether it was.
    pub(crate) fn emulate_instruction(
        &mut self,
        tid: i32,
        task: &mut Stopped,
    ) -> Result<bool, RecordError> {
        let before = task.registers()?;
        let mut code = [0; 3];
        if ptrace::read_memory_partial(tid, before.ip(), &mut code)? < 2 {
            return Ok(false);
        }
        let Some(after) = self.emulated(tid, &before, code) else {
            return Ok(false);
        };
        task.set_registers(&after)?;
        let effects = Effects {
            result: after.rax as i64,
            registers: Some(Box::new(after)),
            ..Effects::default()
        };
        self.append(tid, before, EventKind::Instruction(effects))?;
        Ok(true)
    }

    /// The registers after an instruction that we make trap; `None` for any other.
    fn emulated(&mut self, tid: i32, before: &Registers, code: [u8; 3]) -> Option<Registers> {
        const CPU_BITS: u32 = 0xfff;
        let tsc = ptrace::read_tsc();
        let forbidden = self.task(tid).forbids_tsc;
        let (low, high) = (tsc & 0xffff_ffff, tsc >> 32);
        let mut after = Registers {
            orig_rax: u64::MAX,
            ..*before
        };
        match code {
            [0x0f, 0x31, _] if !forbidden => {
                (after.rax, after.rdx) = (low, high);
                after.rip += 2;
            }
            [0x0f, 0x01, 0xf9] if !forbidden => {
                let node = ptrace::processor_id_of_tsc() & !CPU_BITS;
                (after.rax, after.rdx) = (low, high);
                after.rcx = u64::from(node | self.visible_cpu(tid));
                after.rip += 3;
            }
            [0x0f, 0xa2, _] if self.traps_cpuid => {
                let answer = visible_cpuid(before.rax as u32, before.rcx as u32);
                [after.rax, after.rbx, after.rcx, after.rdx] = answer.map(u64::from);
                after.rip += 2;
            }
            _ => return None,
        }
        Some(after)
    }

    /// A call of the vsyscall page: done here, and skipped in the kernel, which then returns to
    /// the caller (`arch/x86/entry/vsyscall/vsyscall_64.c`).
    pub(crate) fn on_vsyscall(
        &mut self,
        tid: i32,
        mut task: Stopped,
        entry: Registers,
    ) -> Result<(), RecordError> {
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        let (seconds, micros) = (now.as_secs(), u64::from(now.subsec_micros()));
        let cpu = self.visible_cpu(tid).to_le_bytes();
        let time_value = [seconds.to_le_bytes(), micros.to_le_bytes()].concat();
        let (result, writes) = match entry.rip & 0xfff {
            0 => (0, vec![(entry.rdi, time_value), (entry.rsi, vec![0; 8])]),
            0x400 => (
                seconds as i64,
                vec![(entry.rdi, seconds.to_le_bytes().to_vec())],
            ),
            _ => (0, vec![(entry.rdi, cpu.to_vec()), (entry.rsi, vec![0; 4])]),
        };
        let mut effects = Effects {
            result,
            ..Effects::default()
        };
        for (address, bytes) in writes.into_iter().filter(|(address, _)| *address != 0) {
            let address = Address(address);
            match write_memory(&mut task, address, &bytes) {
                Ok(()) => effects.actions.push(Action::Write { address, bytes }),
                Err(_) => effects.result = Errno::EFAULT.as_result(),
            }
        }
        let skipped = Registers {
            rax: effects.result as u64,
            orig_rax: u64::MAX,
            ..entry
        };
        task.set_registers(&skipped)?;
        let mut back = [0; 8];
        let _ = TaskMemory(tid).read(entry.sp(), &mut back);
        let after = Registers {
            rip: u64::from_le_bytes(back),
            rsp: entry.rsp.wrapping_add(8),
            ..skipped
        };
        effects.registers = Some(Box::new(after));
        self.append(tid, entry, EventKind::Vsyscall(effects))?;
        self.task(tid).state = State::Ready(task);
        Ok(())
    }
}

/// What the program is told by CPUID: without the instructions whose results can't be replayed
/// (Intel SDM volume 2, CPUID): RDRAND, RDSEED, transactions, and waits on the time stamp counter.
fn visible_cpuid(leaf: u32, subleaf: u32) -> [u32; 4] {
    const RDRAND: u32 = 1 << 30;
    const HLE_RTM_RDSEED: u32 = 1 << 4 | 1 << 11 | 1 << 18;
    const WAITPKG: u32 = 1 << 5;
    let mut answer = ptrace::cpuid(leaf, subleaf);
    match (leaf, subleaf) {
        (1, _) => answer[2] &= !RDRAND,
        (7, 0) => {
            answer[1] &= !HLE_RTM_RDSEED;
            answer[2] &= !WAITPKG;
        }
        _ => {}
    }
    answer
}
