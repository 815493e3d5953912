//! Scheduling policies as operations of `sched_setscheduler`.

use crate::syscall::{Multiplexer, Selector, Unknown, operations};

const STARVES: &str = "a real-time task would starve the recorder";

/// All policies; the flag SCHED_RESET_ON_FORK apart.
pub(crate) static POLICIES: Multiplexer = Multiplexer {
    selector: Selector::Argument(1, !0x4000_0000),
    from: 2,
    operations: ROWS,
    unknown: Unknown::Invalid,
};

operations! { ROWS;
    0 SCHED_NORMAL(param: reads(Struct(&structs::SCHED_PARAM)));
    1 SCHED_FIFO(param: reads(Struct(&structs::SCHED_PARAM))).refused(Errno::EPERM, STARVES);
    2 SCHED_RR(param: reads(Struct(&structs::SCHED_PARAM))).refused(Errno::EPERM, STARVES);
    3 SCHED_BATCH(param: reads(Struct(&structs::SCHED_PARAM)));
    5 SCHED_IDLE(param: reads(Struct(&structs::SCHED_PARAM)));
    6 SCHED_DEADLINE(param: reads(Struct(&structs::SCHED_PARAM))).refused(Errno::EPERM, STARVES);
    7 SCHED_EXT(param: reads(Struct(&structs::SCHED_PARAM)));
}
