//! Socket options that are refused, whose length isn't one of bytes, or that are worth a name. All
//! others work by their length alone.

use crate::arg::{Direction, Length, Nested};
use crate::syscall::{Multiplexer, Operation, Selector, Unknown, operations};

const RING: &str = "the kernel writes to a shared ring at any time";

const fn options(operations: &'static [Operation]) -> Multiplexer {
    Multiplexer {
        selector: Selector::Pair(1, 2),
        from: 3,
        operations,
        unknown: Unknown::AsCall,
    }
}

/// Options of `setsockopt`, by level and name.
pub(crate) static SET: Multiplexer = options(SET_ROWS);
/// Options of `getsockopt`, by level and name.
pub(crate) static GET: Multiplexer = options(GET_ROWS);

operations! { SET_ROWS;
    0x1_0000_0002 SO_REUSEADDR(optval: reads_many(Arg(4), I32), optlen: Int);
    0x1_0000_0005 SO_DONTROUTE(optval: reads_many(Arg(4), I32), optlen: Int);
    0x1_0000_0006 SO_BROADCAST(optval: reads_many(Arg(4), I32), optlen: Int);
    0x1_0000_0007 SO_SNDBUF(optval: reads_many(Arg(4), I32), optlen: Int);
    0x1_0000_0008 SO_RCVBUF(optval: reads_many(Arg(4), I32), optlen: Int);
    0x1_0000_0009 SO_KEEPALIVE(optval: reads_many(Arg(4), I32), optlen: Int);
    0x1_0000_000d SO_LINGER(optval: reads_many(Arg(4), I32), optlen: Int);
    0x1_0000_000f SO_REUSEPORT(optval: reads_many(Arg(4), I32), optlen: Int);
    0x1_0000_0010 SO_PASSCRED(optval: reads_many(Arg(4), I32), optlen: Int);
    0x1_0000_0014 SO_RCVTIMEO(optval: reads_many(Arg(4), Struct(&structs::TIMEVAL)), optlen: Int);
    0x1_0000_0015 SO_SNDTIMEO(optval: reads_many(Arg(4), Struct(&structs::TIMEVAL)), optlen: Int);
    0x1_0000_001d SO_TIMESTAMP(optval: reads_many(Arg(4), I32), optlen: Int);
    0x6_0000_0001 TCP_NODELAY(optval: reads_many(Arg(4), I32), optlen: Int);
    0x6_0000_0003 TCP_CORK(optval: reads_many(Arg(4), I32), optlen: Int);
    0x0_0000_0040 IPT_SO_SET_REPLACE(optval: reads_many(Arg(4), Opaque).nested(COUNTERS),
        optlen: Int);
    0x29_0000_0040 IP6T_SO_SET_REPLACE(optval: reads_many(Arg(4), Opaque).nested(COUNTERS),
        optlen: Int);
    0x29_0000_001a IPV6_V6ONLY(optval: reads_many(Arg(4), I32), optlen: Int);
    0x107_0000_0005 PACKET_RX_RING(optval: reads_many(Arg(4), Bytes), optlen: Int)
        .refused(Errno::ENOPROTOOPT, RING);
    0x107_0000_000d PACKET_TX_RING(optval: reads_many(Arg(4), Bytes), optlen: Int)
        .refused(Errno::ENOPROTOOPT, RING);
    0x11b_0000_0002 XDP_RX_RING(optval: reads_many(Arg(4), Bytes), optlen: Int)
        .refused(Errno::ENOPROTOOPT, RING);
    0x11b_0000_0003 XDP_TX_RING(optval: reads_many(Arg(4), Bytes), optlen: Int)
        .refused(Errno::ENOPROTOOPT, RING);
    0x11b_0000_0004 XDP_UMEM_REG(optval: reads_many(Arg(4), Bytes), optlen: Int)
        .refused(Errno::ENOPROTOOPT, RING);
}

/// `struct ipt_replace` and `struct ip6t_replace`: at 84 the number of counters, at 88 the pointer to
/// where their old values go.
const COUNTERS: &[Nested] = &[Nested {
    offset: 88,
    direction: Direction::Out,
    length: Length::Counted {
        base: 0,
        offset: 84,
        width: 4,
        times: 16,
    },
}];

operations! { GET_ROWS;
    0x1_0000_0003 SO_TYPE(optval: updates_many(Pointed(4), I32), optlen: updates(I32).when(Always));
    0x1_0000_0004 SO_ERROR(optval: updates_many(Pointed(4), I32), optlen: updates(I32).when(Always));
    0x1_0000_0007 SO_SNDBUF(optval: updates_many(Pointed(4), I32), optlen: updates(I32).when(Always));
    0x1_0000_0008 SO_RCVBUF(optval: updates_many(Pointed(4), I32), optlen: updates(I32).when(Always));
    0x1_0000_0011 SO_PEERCRED(optval: updates_many(Pointed(4), I32), optlen: updates(I32).when(Always));
    0x1_0000_001a SO_GET_FILTER(optval: updates_many(PointedTimes(4, 8), Opaque),
        optlen: updates(I32).when(Always)).note("the length counts instructions of 8 bytes");
    0x1_0000_001e SO_ACCEPTCONN(optval: updates_many(Pointed(4), I32), optlen: updates(I32).when(Always));
    0x1_0000_0026 SO_PROTOCOL(optval: updates_many(Pointed(4), I32), optlen: updates(I32).when(Always));
    0x1_0000_0027 SO_DOMAIN(optval: updates_many(Pointed(4), I32), optlen: updates(I32).when(Always));
    0x6_0000_0001 TCP_NODELAY(optval: updates_many(Pointed(4), I32), optlen: updates(I32).when(Always));
    0x6_0000_000b TCP_INFO(optval: updates_many(Pointed(4), Opaque), optlen: updates(I32).when(Always));
    0x6_0000_0023 TCP_ZEROCOPY_RECEIVE(optval: updates_many(Pointed(4), Opaque),
        optlen: updates(I32).when(Always)).refused(Errno::ENOPROTOOPT,
        "maps pages of received data into the process");
}
