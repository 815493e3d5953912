//! Sockets.

use super::sockopt;
use crate::syscall::ResultKind::Fd as NewFd;
use crate::syscall::calls;

calls! { Network;
    41 socket(domain: Enum(names::FAMILIES), type: Split(0xf, names::SOCKET_TYPES, names::SOCKET),
        protocol: Int).gives(NewFd);
    42 connect(sockfd: Fd, addr: reads_many(Arg(2), Sockaddr), addrlen: Int).may_block();
    43 accept(sockfd: Fd, addr: writes_many(PointedAddress(2), Sockaddr), addrlen: updates(I32))
        .may_block().gives(NewFd);
    44 sendto(sockfd: Fd, buf: reads_many(Arg(2), Bytes), len: Size, flags: Flags(names::MSG),
        dest_addr: reads_many(Arg(5), Sockaddr), addrlen: Int).may_block();
    45 recvfrom(sockfd: Fd, buf: writes_many(Result(2), Bytes), len: Size,
        flags: Flags(names::MSG), src_addr: writes_many(PointedAddress(5), Sockaddr),
        addrlen: updates(I32)).may_block();
    46 sendmsg(sockfd: Fd, msg: Message(In), flags: Flags(names::MSG)).may_block();
    47 recvmsg(sockfd: Fd, msg: Message(Out), flags: Flags(names::MSG)).may_block()
        .note("descriptors in SCM_RIGHTS are bytes of the control buffer");
    48 shutdown(sockfd: Fd, how: Enum(names::SHUTDOWN));
    49 bind(sockfd: Fd, addr: reads_many(Arg(2), Sockaddr), addrlen: Int);
    50 listen(sockfd: Fd, backlog: Int);
    51 getsockname(sockfd: Fd, addr: writes_many(PointedAddress(2), Sockaddr),
        addrlen: updates(I32));
    52 getpeername(sockfd: Fd, addr: writes_many(PointedAddress(2), Sockaddr),
        addrlen: updates(I32));
    53 socketpair(domain: Enum(names::FAMILIES),
        type: Split(0xf, names::SOCKET_TYPES, names::SOCKET), protocol: Int,
        sv: writes_many(Fixed(8), I32).when(Always))
        .note("the numbers are written before the sockets are made, which may fail");
    54 setsockopt(sockfd: Fd, level: Enum(names::SOL), optname: Operation,
        optval: reads_many(Arg(4), Bytes), optlen: Int).by(&sockopt::SET);
    55 getsockopt(sockfd: Fd, level: Enum(names::SOL), optname: Operation,
        optval: updates_many(Pointed(4), Bytes), optlen: updates(I32).when(Always))
        .by(&sockopt::GET).note("any option works by its length; some tell on ERANGE how much it is");
    288 accept4(sockfd: Fd, addr: writes_many(PointedAddress(2), Sockaddr), addrlen: updates(I32),
        flags: Flags(names::SOCKET)).may_block().gives(NewFd);
    299 recvmmsg(sockfd: Fd, msgvec: Messages(Out, 2), vlen: Unsigned, flags: Flags(names::MSG),
        timeout: updates(Struct(&structs::TIMESPEC))).may_block();
    307 sendmmsg(sockfd: Fd, msgvec: Messages(In, 2), vlen: Unsigned, flags: Flags(names::MSG))
        .may_block().note("the result says into how many headers the length sent was written");
}
