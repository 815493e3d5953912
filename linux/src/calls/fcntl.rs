//! The commands of `fcntl`.

use crate::syscall::{Multiplexer, Selector, Unknown, operations};

/// All commands.
pub(crate) static COMMANDS: Multiplexer = Multiplexer {
    selector: Selector::Argument(1, u32::MAX),
    from: 2,
    operations: ROWS,
    unknown: Unknown::Conservative,
};

operations! { ROWS;
    0 F_DUPFD(arg: Int);
    1 F_GETFD();
    2 F_SETFD(arg: Flags(names::FD));
    3 F_GETFL();
    4 F_SETFL(arg: Split(3, names::OPEN_ACCESS, names::OPEN));
    5 F_GETLK(lock: updates(Struct(&structs::FLOCK)));
    6 F_SETLK(lock: reads(Struct(&structs::FLOCK)));
    7 F_SETLKW(lock: reads(Struct(&structs::FLOCK))).may_block();
    8 F_SETOWN(arg: Int);
    9 F_GETOWN();
    10 F_SETSIG(arg: Signal);
    11 F_GETSIG();
    15 F_SETOWN_EX(owner: reads(Struct(&structs::F_OWNER)));
    16 F_GETOWN_EX(owner: writes(Struct(&structs::F_OWNER)));
    17 F_GETOWNER_UIDS(uids: writes_many(Fixed(8), U32));
    36 F_OFD_GETLK(lock: updates(Struct(&structs::FLOCK)));
    37 F_OFD_SETLK(lock: reads(Struct(&structs::FLOCK)));
    38 F_OFD_SETLKW(lock: reads(Struct(&structs::FLOCK))).may_block();
    0x400 F_SETLEASE(arg: Enum(names::LOCK_TYPES));
    0x401 F_GETLEASE();
    0x402 F_NOTIFY(arg: Hex);
    1027 F_DUPFD_QUERY(arg: Fd);
    1028 F_CREATED_QUERY();
    1029 F_CANCELLK(lock: reads(Struct(&structs::FLOCK)));
    0x406 F_DUPFD_CLOEXEC(arg: Int);
    0x407 F_SETPIPE_SZ(arg: Int);
    0x408 F_GETPIPE_SZ();
    0x409 F_ADD_SEALS(arg: Flags(names::SEALS));
    0x40a F_GET_SEALS();
    0x40b F_GET_RW_HINT(hint: writes(U64));
    0x40c F_SET_RW_HINT(hint: reads(U64));
    0x40d F_GET_FILE_RW_HINT(hint: writes(U64));
    0x40e F_SET_FILE_RW_HINT(hint: reads(U64));
}
