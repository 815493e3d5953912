//! The operations of `keyctl`, for printing: the call is refused.

use crate::syscall::{Multiplexer, Selector, Unknown, operations};

/// The operations worth a name.
pub(crate) static OPERATIONS: Multiplexer = Multiplexer {
    selector: Selector::Argument(0, u32::MAX),
    from: 1,
    operations: ROWS,
    unknown: Unknown::AsCall,
};

operations! { ROWS;
    0 KEYCTL_GET_KEYRING_ID(id: Int, create: Int);
    1 KEYCTL_JOIN_SESSION_KEYRING(name: Str);
    2 KEYCTL_UPDATE(id: Int, payload: Hex, plen: Size);
    3 KEYCTL_REVOKE(id: Int);
    4 KEYCTL_CHOWN(id: Int, uid: Int, gid: Int);
    5 KEYCTL_SETPERM(id: Int, perm: Hex);
    6 KEYCTL_DESCRIBE(id: Int, buffer: Hex, buflen: Size);
    7 KEYCTL_CLEAR(id: Int);
    8 KEYCTL_LINK(id: Int, keyring: Int);
    9 KEYCTL_UNLINK(id: Int, keyring: Int);
    10 KEYCTL_SEARCH(keyring: Int, type: Str, description: Str, dest: Int);
    11 KEYCTL_READ(id: Int, buffer: Hex, buflen: Size);
    15 KEYCTL_SET_TIMEOUT(id: Int, timeout: Unsigned);
    21 KEYCTL_INVALIDATE(id: Int);
    22 KEYCTL_GET_PERSISTENT(uid: Int, id: Int);
    31 KEYCTL_CAPABILITIES(buffer: Hex, buflen: Size);
}
