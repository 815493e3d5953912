//! The commands of `semctl`, `shmctl` and `msgctl`. Programs of 64 bits may or may not set
//! `IPC_64` (0x100); it changes nothing for them.

use crate::syscall::{Multiplexer, Operation, Selector, Unknown, operations};

const IPC_64_APART: u32 = !0x100;

const fn commands(selector: u8, operations: &'static [Operation]) -> Multiplexer {
    Multiplexer {
        selector: Selector::Argument(selector, IPC_64_APART),
        from: selector + 1,
        operations,
        unknown: Unknown::Conservative,
    }
}

/// Commands of `shmctl`.
pub(crate) static SHMCTL: Multiplexer = commands(1, SHMCTL_ROWS);
/// Commands of `semctl`.
pub(crate) static SEMCTL: Multiplexer = commands(2, SEMCTL_ROWS);
/// Commands of `msgctl`.
pub(crate) static MSGCTL: Multiplexer = commands(1, MSGCTL_ROWS);

operations! { SHMCTL_ROWS;
    0 IPC_RMID(buf: Address);
    1 IPC_SET(buf: reads(Struct(&structs::SHMID)));
    2 IPC_STAT(buf: writes(Struct(&structs::SHMID)));
    3 IPC_INFO(buf: writes(Struct(&structs::SHMINFO)));
    11 SHM_LOCK(buf: Address);
    12 SHM_UNLOCK(buf: Address);
    13 SHM_STAT(buf: writes(Struct(&structs::SHMID)));
    14 SHM_INFO(buf: writes(Struct(&structs::SHM_INFO)));
    15 SHM_STAT_ANY(buf: writes(Struct(&structs::SHMID)));
}

operations! { SEMCTL_ROWS;
    0 IPC_RMID(arg: Hex);
    1 IPC_SET(buf: reads(Struct(&structs::SEMID)));
    2 IPC_STAT(buf: writes(Struct(&structs::SEMID)));
    3 IPC_INFO(info: writes(Struct(&structs::SEMINFO)));
    11 GETPID(arg: Hex);
    12 GETVAL(arg: Hex);
    13 GETALL(array: writes_many(Fixed(SEMAPHORES_SIZE), Opaque))
        .note("the size isn't in the call: recorded as far as the memory is readable, up to 64 KiB");
    14 GETNCNT(arg: Hex);
    15 GETZCNT(arg: Hex);
    16 SETVAL(val: Int);
    17 SETALL(array: Address);
    18 SEM_STAT(buf: writes(Struct(&structs::SEMID)));
    19 SEM_INFO(info: writes(Struct(&structs::SEMINFO)));
    20 SEM_STAT_ANY(buf: writes(Struct(&structs::SEMID)));
}

/// The room taken for the values of a semaphore set: 32,000 (SEMMSL's default) of 2 bytes.
const SEMAPHORES_SIZE: u64 = 64_000;

operations! { MSGCTL_ROWS;
    0 IPC_RMID(buf: Address);
    1 IPC_SET(buf: reads(Struct(&structs::MSQID)));
    2 IPC_STAT(buf: writes(Struct(&structs::MSQID)));
    3 IPC_INFO(buf: writes(Struct(&structs::MSGINFO)));
    11 MSG_STAT(buf: writes(Struct(&structs::MSQID)));
    12 MSG_INFO(buf: writes(Struct(&structs::MSGINFO)));
    13 MSG_STAT_ANY(buf: writes(Struct(&structs::MSQID)));
}
