//! The options of the obsolete `sysfs`.

use crate::syscall::{Multiplexer, Selector, Unknown, operations};

/// All options; they have no names in the kernel's headers.
pub(crate) static OPTIONS: Multiplexer = Multiplexer {
    selector: Selector::Argument(0, u32::MAX),
    from: 1,
    operations: ROWS,
    unknown: Unknown::AsCall,
};

/// The room taken for a file system's type: more than any name has.
const NAME_SIZE: u64 = 64;

operations! { ROWS;
    1 index_of_name(name: Str, arg2: Hex);
    2 name_of_index(index: Unsigned, buf: writes_many(Fixed(NAME_SIZE), Text))
        .note("the size isn't in the call: 64 bytes are recorded, as far as readable");
    3 count(arg1: Hex, arg2: Hex);
}
