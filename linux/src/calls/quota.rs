//! The commands of `quotactl`, the quota's type in the low byte apart.

use crate::syscall::{Multiplexer, Selector, Unknown, operations};

/// All commands.
pub(crate) static COMMANDS: Multiplexer = Multiplexer {
    selector: Selector::Argument(0, 0xffff_ff00),
    from: 1,
    operations: ROWS,
    unknown: Unknown::Conservative,
};

operations! { ROWS;
    0x8000_0100 Q_SYNC(special: Path, id: Int, addr: Address);
    0x8000_0200 Q_QUOTAON(special: Path, id: Int, addr: Path);
    0x8000_0300 Q_QUOTAOFF(special: Path, id: Int, addr: Address);
    0x8000_0400 Q_GETFMT(special: Path, id: Int, addr: writes(U32));
    0x8000_0500 Q_GETINFO(special: Path, id: Int, addr: writes_many(Fixed(24), Opaque));
    0x8000_0600 Q_SETINFO(special: Path, id: Int, addr: reads_many(Fixed(24), Opaque));
    0x8000_0700 Q_GETQUOTA(special: Path, id: Int, addr: writes_many(Fixed(72), Opaque));
    0x8000_0800 Q_SETQUOTA(special: Path, id: Int, addr: reads_many(Fixed(72), Opaque));
    0x8000_0900 Q_GETNEXTQUOTA(special: Path, id: Int, addr: writes_many(Fixed(72), Opaque));
    0x58_0300 Q_XGETQUOTA(special: Path, id: Int, addr: writes_many(Fixed(112), Opaque));
    0x58_0700 Q_XQUOTASYNC(special: Path, id: Int, addr: Address);
    0x58_0900 Q_XGETNEXTQUOTA(special: Path, id: Int, addr: writes_many(Fixed(112), Opaque));
}
