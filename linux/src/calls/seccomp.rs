//! The operations of `seccomp`.

use crate::syscall::{Multiplexer, Selector, Unknown, operations};

const FILTERS: &str =
    "a filter of the program's would act on the recorder's own calls in the process";

/// All operations.
pub(crate) static OPERATIONS: Multiplexer = Multiplexer {
    selector: Selector::Argument(0, u32::MAX),
    from: 1,
    operations: ROWS,
    unknown: Unknown::Invalid,
};

operations! { ROWS;
    0 SECCOMP_SET_MODE_STRICT(flags: Hex, args: Address).refused(Errno::EINVAL, FILTERS);
    1 SECCOMP_SET_MODE_FILTER(flags: Flags(names::SECCOMP_FLAGS),
        args: reads(Struct(&structs::SOCK_FPROG))).refused(Errno::EINVAL, FILTERS);
    2 SECCOMP_GET_ACTION_AVAIL(flags: Hex, action: reads(U32));
    3 SECCOMP_GET_NOTIF_SIZES(flags: Hex, sizes: writes(Struct(&structs::SECCOMP_SIZES)));
}
