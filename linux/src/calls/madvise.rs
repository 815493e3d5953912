//! Advice on memory. What drops pages is executed again in a replay.

use crate::syscall::{Multiplexer, Selector, Unknown, operations};

const HINT: &str = "a hint without visible effect";

/// All advice.
pub(crate) static ADVICE: Multiplexer = Multiplexer {
    selector: Selector::Argument(2, u32::MAX),
    from: 3,
    operations: ROWS,
    unknown: Unknown::Invalid,
};

operations! { ROWS;
    0 MADV_NORMAL().note(HINT);
    1 MADV_RANDOM().note(HINT);
    2 MADV_SEQUENTIAL().note(HINT);
    3 MADV_WILLNEED().note(HINT);
    4 MADV_DONTNEED().executed();
    8 MADV_FREE().executed()
        .note("as MADV_DONTNEED: pages would vanish at a time that no event marks");
    9 MADV_REMOVE().executed();
    10 MADV_DONTFORK().executed();
    11 MADV_DOFORK().executed();
    12 MADV_MERGEABLE().note(HINT);
    13 MADV_UNMERGEABLE().note(HINT);
    14 MADV_HUGEPAGE().note(HINT);
    15 MADV_NOHUGEPAGE().note(HINT);
    16 MADV_DONTDUMP().note(HINT);
    17 MADV_DODUMP().note(HINT);
    18 MADV_WIPEONFORK().executed();
    19 MADV_KEEPONFORK().executed();
    20 MADV_COLD().note(HINT);
    21 MADV_PAGEOUT().note(HINT);
    22 MADV_POPULATE_READ().note(HINT);
    23 MADV_POPULATE_WRITE().note(HINT);
    24 MADV_DONTNEED_LOCKED().executed();
    25 MADV_COLLAPSE().note(HINT);
    100 MADV_HWPOISON().refused(Errno::EPERM, "would mark memory of the machine as broken");
    101 MADV_SOFT_OFFLINE().refused(Errno::EPERM, "would mark memory of the machine as broken");
    102 MADV_GUARD_INSTALL().refused(Errno::EINVAL,
        "guard pages aren't mappings: neither recorder nor replayer could see or write them");
    103 MADV_GUARD_REMOVE().refused(Errno::EINVAL,
        "there are no guard pages: they are refused");
}
