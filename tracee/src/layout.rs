//! The addresses that reel keeps for itself in each tracee.
//!
//! ```text
//! 0x70000000  one page, r-x: a system-call instruction
//! 0x70001000  one page, rw-: arguments of remote calls
//! 0x71000000  128 MiB, rw-: outputs of blocking calls on their way (recording only)
//! ```
//! They lie below where the kernel puts anything by itself and below ASan's shadow (0x7fff8000).

use vocab::{Address, AddressRange, PAGE_SIZE};

/// The page with reel's code.
pub const RUNTIME_PAGE: AddressRange = AddressRange {
    start: Address(0x7000_0000),
    end: Address(0x7000_0000 + PAGE_SIZE),
};

/// The page for arguments of remote calls.
pub const DATA_PAGE: AddressRange = AddressRange {
    start: RUNTIME_PAGE.end,
    end: Address(RUNTIME_PAGE.end.0 + PAGE_SIZE),
};

/// Where outputs of blocking calls go until their task is scheduled.
pub const SCRATCH: AddressRange = AddressRange {
    start: Address(0x7100_0000),
    end: Address(0x7900_0000),
};

/// The `syscall` instruction of the runtime page.
pub const SYSCALL_INSTRUCTION: Address = RUNTIME_PAGE.start;

/// The address after it: what a seccomp filter sees for calls made there.
pub const UNTRACED: Address = Address(RUNTIME_PAGE.start.0 + 2);

/// The kernel's page of old time calls (`arch/x86/include/uapi/asm/vsyscall.h`).
pub const VSYSCALL: AddressRange = AddressRange {
    start: Address(0xffff_ffff_ff60_0000),
    end: Address(0xffff_ffff_ff60_1000),
};

/// Whether a range touches reel's own pages.
pub fn is_ours(range: &AddressRange) -> bool {
    [RUNTIME_PAGE, DATA_PAGE, SCRATCH]
        .iter()
        .any(|ours| ours.overlaps(range))
}
