//! The operations of `seccomp`, its flags with them.
//!
//! A program's filter comes on top of the recorder's. The kernel obeys the sternest answer, so a
//! call may be kept from ours: the recorder then stops at every call.

use crate::syscall::{Multiplexer, Selector, Unknown, operations};

const STRICT: &str = "the recorder enforces it: the kernel has no strict mode beside a filter";
const LISTENER: &str = "with a listener any call may wait, even one that never does";

/// All operations.
pub(crate) static OPERATIONS: Multiplexer = Multiplexer {
    selector: Selector::Pair(0, 1),
    from: 1,
    operations: ROWS,
    unknown: Unknown::Invalid,
};

/// Of the selector, the operation alone.
const ANY_FLAGS: u64 = 0xffff_ffff_0000_0000;

/// Of the selector, the operation and the flag SECCOMP_FILTER_FLAG_NEW_LISTENER.
const LISTENING: u64 = ANY_FLAGS | 8;

operations! { ROWS;
    0x0_0000_0000 SECCOMP_SET_MODE_STRICT(flags: Hex, args: Address).masked(ANY_FLAGS)
        .pretended(STRICT);
    0x1_0000_0008 SECCOMP_SET_MODE_FILTER(flags: Flags(names::SECCOMP_FLAGS),
        args: reads(Struct(&structs::SOCK_FPROG))).masked(LISTENING)
        .refused(Errno::EINVAL, LISTENER);
    0x1_0000_0000 SECCOMP_SET_MODE_FILTER(flags: Flags(names::SECCOMP_FLAGS),
        args: reads(Struct(&structs::SOCK_FPROG))).masked(ANY_FLAGS)
        .note("filters are honoured, also for the recorder's own calls in the process");
    0x2_0000_0000 SECCOMP_GET_ACTION_AVAIL(flags: Hex, action: reads(U32)).masked(ANY_FLAGS);
    0x3_0000_0000 SECCOMP_GET_NOTIF_SIZES(flags: Hex, sizes: writes(Struct(&structs::SECCOMP_SIZES)))
        .masked(ANY_FLAGS);
}
