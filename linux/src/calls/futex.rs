//! The operations of `futex`: which arguments are pointers, and which words the kernel writes.

use crate::syscall::{Multiplexer, Selector, Unknown, operations};

/// All operations, flags apart.
pub(crate) static OPERATIONS: Multiplexer = Multiplexer {
    selector: Selector::Argument(1, 0x7f),
    from: 0,
    operations: ROWS,
    unknown: Unknown::AsCall,
};

const OWNER: &str = "the kernel writes the owner to the word";

operations! { ROWS;
    0 FUTEX_WAIT(uaddr: Address, futex_op: Split(0x7f, names::FUTEX_OPERATIONS, names::FUTEX),
        val: Unsigned, timeout: reads(Struct(&structs::TIMESPEC))).may_block();
    1 FUTEX_WAKE(uaddr: Address, futex_op: Split(0x7f, names::FUTEX_OPERATIONS, names::FUTEX),
        val: Unsigned);
    2 FUTEX_FD(uaddr: Address, futex_op: Split(0x7f, names::FUTEX_OPERATIONS, names::FUTEX),
        val: Unsigned).refused(Errno::ENOSYS, "no longer in the kernel");
    3 FUTEX_REQUEUE(uaddr: Address, futex_op: Split(0x7f, names::FUTEX_OPERATIONS, names::FUTEX),
        val: Unsigned, val2: Unsigned, uaddr2: Address);
    4 FUTEX_CMP_REQUEUE(uaddr: Address,
        futex_op: Split(0x7f, names::FUTEX_OPERATIONS, names::FUTEX), val: Unsigned,
        val2: Unsigned, uaddr2: Address, val3: Unsigned);
    5 FUTEX_WAKE_OP(uaddr: Address, futex_op: Split(0x7f, names::FUTEX_OPERATIONS, names::FUTEX),
        val: Unsigned, val2: Unsigned, uaddr2: updates(U32).when(Always), val3: Hex)
        .note("the second word is written before the wake-ups");
    6 FUTEX_LOCK_PI(uaddr: updates(U32).when(Always),
        futex_op: Split(0x7f, names::FUTEX_OPERATIONS, names::FUTEX), val: Unsigned,
        timeout: reads(Struct(&structs::TIMESPEC))).may_block().note(OWNER);
    7 FUTEX_UNLOCK_PI(uaddr: updates(U32).when(Always),
        futex_op: Split(0x7f, names::FUTEX_OPERATIONS, names::FUTEX)).note(OWNER);
    8 FUTEX_TRYLOCK_PI(uaddr: updates(U32).when(Always),
        futex_op: Split(0x7f, names::FUTEX_OPERATIONS, names::FUTEX)).note(OWNER);
    9 FUTEX_WAIT_BITSET(uaddr: Address,
        futex_op: Split(0x7f, names::FUTEX_OPERATIONS, names::FUTEX), val: Unsigned,
        timeout: reads(Struct(&structs::TIMESPEC)), uaddr2: Address, val3: Hex).may_block();
    10 FUTEX_WAKE_BITSET(uaddr: Address,
        futex_op: Split(0x7f, names::FUTEX_OPERATIONS, names::FUTEX), val: Unsigned,
        timeout: Address, uaddr2: Address, val3: Hex);
    11 FUTEX_WAIT_REQUEUE_PI(uaddr: Address,
        futex_op: Split(0x7f, names::FUTEX_OPERATIONS, names::FUTEX), val: Unsigned,
        timeout: reads(Struct(&structs::TIMESPEC)), uaddr2: updates(U32).when(Always))
        .may_block().note(OWNER);
    12 FUTEX_CMP_REQUEUE_PI(uaddr: Address,
        futex_op: Split(0x7f, names::FUTEX_OPERATIONS, names::FUTEX), val: Unsigned,
        val2: Unsigned, uaddr2: updates(U32).when(Always), val3: Unsigned).note(OWNER);
    13 FUTEX_LOCK_PI2(uaddr: updates(U32).when(Always),
        futex_op: Split(0x7f, names::FUTEX_OPERATIONS, names::FUTEX), val: Unsigned,
        timeout: reads(Struct(&structs::TIMESPEC))).may_block().note(OWNER);
}
