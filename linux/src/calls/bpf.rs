//! The commands of `bpf`, for printing: the call is refused.

use crate::syscall::{Multiplexer, Selector, Unknown, operations};

/// The commands worth a name.
pub(crate) static COMMANDS: Multiplexer = Multiplexer {
    selector: Selector::Argument(0, u32::MAX),
    from: 1,
    operations: ROWS,
    unknown: Unknown::AsCall,
};

operations! { ROWS;
    0 BPF_MAP_CREATE(attr: Address, size: Unsigned);
    1 BPF_MAP_LOOKUP_ELEM(attr: Address, size: Unsigned);
    2 BPF_MAP_UPDATE_ELEM(attr: Address, size: Unsigned);
    3 BPF_MAP_DELETE_ELEM(attr: Address, size: Unsigned);
    4 BPF_MAP_GET_NEXT_KEY(attr: Address, size: Unsigned);
    5 BPF_PROG_LOAD(attr: Address, size: Unsigned);
    6 BPF_OBJ_PIN(attr: Address, size: Unsigned);
    7 BPF_OBJ_GET(attr: Address, size: Unsigned);
    8 BPF_PROG_ATTACH(attr: Address, size: Unsigned);
    9 BPF_PROG_DETACH(attr: Address, size: Unsigned);
    15 BPF_OBJ_GET_INFO_BY_FD(attr: Address, size: Unsigned);
    16 BPF_PROG_QUERY(attr: Address, size: Unsigned);
    18 BPF_BTF_LOAD(attr: Address, size: Unsigned);
    28 BPF_LINK_CREATE(attr: Address, size: Unsigned);
}
