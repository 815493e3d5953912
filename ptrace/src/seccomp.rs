//! The seccomp filters, as classic BPF written by hand: the common libraries can't match the
//! instruction pointer.

use vocab::{Address, AddressRange};

/// Which system calls a tracee's filter hands to the tracer.
#[derive(Clone, Debug)]
pub struct Filter {
    program: Vec<libc::sock_filter>,
}

const AUDIT_ARCH_X86_64: u32 = 0xc000_003e;
/// Offsets in `struct seccomp_data` (seccomp(2)).
const OFFSET_ARCH: u32 = 4;
const OFFSET_IP_LOW: u32 = 8;
const OFFSET_IP_HIGH: u32 = 12;

impl Filter {
    /// For recording: every call is traced, but for the instruction that ends at `untraced`.
    /// Calls of the 32-bit interface fail with ENOSYS.
    pub fn trace_all_but(untraced: Address) -> Self {
        Self {
            program: vec![
                load(OFFSET_ARCH),
                jump_equal(AUDIT_ARCH_X86_64, 1, 0),
                answer(libc::SECCOMP_RET_ERRNO | libc::ENOSYS as u32),
                load(OFFSET_IP_HIGH),
                jump_equal((untraced.0 >> 32) as u32, 0, 3),
                load(OFFSET_IP_LOW),
                jump_equal(untraced.0 as u32, 0, 1),
                answer(libc::SECCOMP_RET_ALLOW),
                answer(libc::SECCOMP_RET_TRACE),
            ],
        }
    }

    /// For replay: only calls from `range`, which lies within one 4 GiB, are traced.
    pub fn trace_only(range: AddressRange) -> Self {
        Self {
            program: vec![
                load(OFFSET_IP_HIGH),
                jump_equal((range.start.0 >> 32) as u32, 0, 4),
                load(OFFSET_IP_LOW),
                jump_at_least(range.start.0 as u32, 0, 2),
                jump_at_least(range.end.0 as u32, 1, 0),
                answer(libc::SECCOMP_RET_TRACE),
                answer(libc::SECCOMP_RET_ALLOW),
            ],
        }
    }

    /// Installs the filter for the calling task. Safe to call between fork and exec.
    pub(crate) fn install(&self) -> bool {
        let program = libc::sock_fprog {
            len: self.program.len() as u16,
            filter: self.program.as_ptr().cast_mut(),
        };
        // SAFETY: the kernel reads `program` and the instructions it points to, both alive.
        let result = unsafe {
            libc::prctl(
                libc::PR_SET_SECCOMP,
                libc::SECCOMP_MODE_FILTER,
                &raw const program,
            )
        };
        result == 0
    }
}

fn load(offset: u32) -> libc::sock_filter {
    instruction(libc::BPF_LD | libc::BPF_W | libc::BPF_ABS, offset, 0, 0)
}

fn jump_equal(value: u32, yes: u8, no: u8) -> libc::sock_filter {
    instruction(libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K, value, yes, no)
}

fn jump_at_least(value: u32, yes: u8, no: u8) -> libc::sock_filter {
    instruction(libc::BPF_JMP | libc::BPF_JGE | libc::BPF_K, value, yes, no)
}

fn answer(value: u32) -> libc::sock_filter {
    instruction(libc::BPF_RET | libc::BPF_K, value, 0, 0)
}

fn instruction(code: u32, k: u32, jt: u8, jf: u8) -> libc::sock_filter {
    libc::sock_filter {
        code: code as u16,
        jt,
        jf,
        k,
    }
}
