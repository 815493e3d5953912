//! Waiting for many descriptors, and descriptors made of events.

use crate::syscall::ResultKind::Fd as NewFd;
use crate::syscall::calls;

const READY: &str = "on an error the descriptor sets stay, but the timeout is written";

calls! { Event;
    7 poll(fds: updates_many(ArgTimes(1, 8), Struct(&structs::POLLFD)).when(Always),
        nfds: Unsigned, timeout: Int).may_block().note("revents is written when interrupted, too");
    23 select(nfds: Int, readfds: updates_many(Bits(0), FdSet), writefds: updates_many(Bits(0), FdSet),
        exceptfds: updates_many(Bits(0), FdSet),
        timeout: updates(Struct(&structs::TIMEVAL)).when(Always)).may_block().note(READY);
    213 epoll_create(size: Int).gives(NewFd);
    232 epoll_wait(epfd: Fd, events: writes_many(ResultTimes(2, 12), Struct(&structs::EPOLL_EVENT)),
        maxevents: Int, timeout: Int).may_block();
    233 epoll_ctl(epfd: Fd, op: Enum(names::EPOLL_OPERATIONS), fd: Fd,
        event: reads(Struct(&structs::EPOLL_EVENT)));
    253 inotify_init().gives(NewFd);
    254 inotify_add_watch(fd: Fd, pathname: Path, mask: Flags(names::INOTIFY));
    255 inotify_rm_watch(fd: Fd, wd: Int);
    270 pselect6(nfds: Int, readfds: updates_many(Bits(0), FdSet),
        writefds: updates_many(Bits(0), FdSet), exceptfds: updates_many(Bits(0), FdSet),
        timeout: updates(Struct(&structs::TIMESPEC)).when(Always),
        sigmask: reads(Struct(&structs::SIGSET_PAIR))).may_block().note(READY);
    271 ppoll(fds: updates_many(ArgTimes(1, 8), Struct(&structs::POLLFD)).when(Always),
        nfds: Unsigned, tmo_p: updates(Struct(&structs::TIMESPEC)).when(Always),
        sigmask: reads(Sigset), sigsetsize: Size).may_block().note(READY);
    281 epoll_pwait(epfd: Fd, events: writes_many(ResultTimes(2, 12), Struct(&structs::EPOLL_EVENT)),
        maxevents: Int, timeout: Int, sigmask: reads(Sigset), sigsetsize: Size).may_block();
    284 eventfd(initval: Unsigned).gives(NewFd);
    290 eventfd2(initval: Unsigned, flags: Flags(names::EVENTFD)).gives(NewFd);
    291 epoll_create1(flags: Flags(names::EPOLL_CREATE)).gives(NewFd);
    294 inotify_init1(flags: Flags(names::DESCRIPTOR)).gives(NewFd);
    300 fanotify_init(flags: Hex, event_f_flags: Hex).gives(NewFd)
        .note("for the privileged; events are read, as with inotify");
    301 fanotify_mark(fanotify_fd: Fd, flags: Flags(names::FANOTIFY), mask: Hex, dirfd: DirFd,
        pathname: Path);
    441 epoll_pwait2(epfd: Fd, events: writes_many(ResultTimes(2, 12), Struct(&structs::EPOLL_EVENT)),
        maxevents: Int, timeout: reads(Struct(&structs::TIMESPEC)), sigmask: reads(Sigset),
        sigsetsize: Size).may_block();
}
