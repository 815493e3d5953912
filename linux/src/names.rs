//! Names of values and bits, as the kernel's headers have them. Order matters: a name of several
//! bits comes before the names of its parts; a name of 0 is printed when nothing else is set.

use crate::arg::Names;

/// How a file is opened (`O_ACCMODE`).
#[rustfmt::skip]
pub(crate) const OPEN_ACCESS: Names = &[
    ("O_RDONLY", 0), ("O_WRONLY", 1), ("O_RDWR", 2),
];

/// Flags of `open`.
#[rustfmt::skip]
pub(crate) const OPEN: Names = &[
    ("O_SYNC", 0x101000), ("O_TMPFILE", 0x410000), ("O_CREAT", 0x40), ("O_EXCL", 0x80),
    ("O_NOCTTY", 0x100), ("O_TRUNC", 0x200), ("O_APPEND", 0x400), ("O_NONBLOCK", 0x800),
    ("O_DSYNC", 0x1000), ("O_ASYNC", 0x2000), ("O_DIRECT", 0x4000), ("O_LARGEFILE", 0x8000),
    ("O_DIRECTORY", 0x10000), ("O_NOFOLLOW", 0x20000), ("O_NOATIME", 0x40000),
    ("O_CLOEXEC", 0x80000), ("O_PATH", 0x200000),
];

/// Flags of `open`, with its access modes as bits.
#[rustfmt::skip]
pub(crate) const OPEN_BITS: Names = &[
    ("O_SYNC", 0x101000), ("O_TMPFILE", 0x410000), ("O_WRONLY", 0x1), ("O_RDWR", 0x2),
    ("O_CREAT", 0x40), ("O_EXCL", 0x80), ("O_NOCTTY", 0x100), ("O_TRUNC", 0x200),
    ("O_APPEND", 0x400), ("O_NONBLOCK", 0x800), ("O_DSYNC", 0x1000), ("O_ASYNC", 0x2000),
    ("O_DIRECT", 0x4000), ("O_DIRECTORY", 0x10000), ("O_NOFOLLOW", 0x20000), ("O_NOATIME", 0x40000),
    ("O_CLOEXEC", 0x80000), ("O_PATH", 0x200000),
];

/// Flags of a new descriptor.
#[rustfmt::skip]
pub(crate) const DESCRIPTOR: Names = &[
    ("O_CLOEXEC", 0x80000), ("O_NONBLOCK", 0x800), ("O_DIRECT", 0x4000),
];

/// Flags of `F_SETFD`.
#[rustfmt::skip]
pub(crate) const FD: Names = &[
    ("FD_CLOEXEC", 0x1),
];

/// Flags of the `*at` calls.
#[rustfmt::skip]
pub(crate) const AT: Names = &[
    ("AT_SYMLINK_NOFOLLOW", 0x100), ("AT_REMOVEDIR", 0x200), ("AT_SYMLINK_FOLLOW", 0x400),
    ("AT_NO_AUTOMOUNT", 0x800), ("AT_EMPTY_PATH", 0x1000), ("AT_STATX_FORCE_SYNC", 0x2000),
    ("AT_STATX_DONT_SYNC", 0x4000), ("AT_RECURSIVE", 0x8000),
];

/// Flags of `faccessat2`.
#[rustfmt::skip]
pub(crate) const AT_ACCESS: Names = &[
    ("AT_EACCESS", 0x200), ("AT_SYMLINK_NOFOLLOW", 0x100), ("AT_EMPTY_PATH", 0x1000),
];

/// Modes of `access`.
#[rustfmt::skip]
pub(crate) const ACCESS: Names = &[
    ("F_OK", 0x0), ("R_OK", 0x4), ("W_OK", 0x2), ("X_OK", 0x1),
];

/// Where an offset counts from.
#[rustfmt::skip]
pub(crate) const WHENCE: Names = &[
    ("SEEK_SET", 0), ("SEEK_CUR", 1), ("SEEK_END", 2), ("SEEK_DATA", 3), ("SEEK_HOLE", 4),
];

/// Operations of `flock`.
#[rustfmt::skip]
pub(crate) const LOCK: Names = &[
    ("LOCK_SH", 0x1), ("LOCK_EX", 0x2), ("LOCK_NB", 0x4), ("LOCK_UN", 0x8),
];

/// Types of record locks.
#[rustfmt::skip]
pub(crate) const LOCK_TYPES: Names = &[
    ("F_RDLCK", 0), ("F_WRLCK", 1), ("F_UNLCK", 2),
];

/// Modes of `fallocate`.
#[rustfmt::skip]
pub(crate) const FALLOCATE: Names = &[
    ("FALLOC_FL_KEEP_SIZE", 0x1), ("FALLOC_FL_PUNCH_HOLE", 0x2), ("FALLOC_FL_COLLAPSE_RANGE", 0x8),
    ("FALLOC_FL_ZERO_RANGE", 0x10), ("FALLOC_FL_INSERT_RANGE", 0x20),
    ("FALLOC_FL_UNSHARE_RANGE", 0x40),
];

/// Advice on files.
#[rustfmt::skip]
pub(crate) const FADVISE: Names = &[
    ("POSIX_FADV_NORMAL", 0), ("POSIX_FADV_RANDOM", 1), ("POSIX_FADV_SEQUENTIAL", 2),
    ("POSIX_FADV_WILLNEED", 3), ("POSIX_FADV_DONTNEED", 4), ("POSIX_FADV_NOREUSE", 5),
];

/// Flags of `renameat2`.
#[rustfmt::skip]
pub(crate) const RENAME: Names = &[
    ("RENAME_NOREPLACE", 0x1), ("RENAME_EXCHANGE", 0x2), ("RENAME_WHITEOUT", 0x4),
];

/// How `openat2` walks a path.
#[rustfmt::skip]
pub(crate) const RESOLVE: Names = &[
    ("RESOLVE_NO_XDEV", 0x1), ("RESOLVE_NO_MAGICLINKS", 0x2), ("RESOLVE_NO_SYMLINKS", 0x4),
    ("RESOLVE_BENEATH", 0x8), ("RESOLVE_IN_ROOT", 0x10), ("RESOLVE_CACHED", 0x20),
];

/// What `statx` is asked for.
#[rustfmt::skip]
pub(crate) const STATX: Names = &[
    ("STATX_BASIC_STATS", 0x7ff), ("STATX_TYPE", 0x1), ("STATX_MODE", 0x2), ("STATX_NLINK", 0x4),
    ("STATX_UID", 0x8), ("STATX_GID", 0x10), ("STATX_ATIME", 0x20), ("STATX_MTIME", 0x40),
    ("STATX_CTIME", 0x80), ("STATX_INO", 0x100), ("STATX_SIZE", 0x200), ("STATX_BLOCKS", 0x400),
    ("STATX_BTIME", 0x800), ("STATX_MNT_ID", 0x1000), ("STATX_DIOALIGN", 0x2000),
    ("STATX_MNT_ID_UNIQUE", 0x4000), ("STATX_SUBVOL", 0x8000), ("STATX_WRITE_ATOMIC", 0x10000),
    ("STATX_DIO_READ_ALIGN", 0x20000),
];

/// Flags of `sync_file_range`.
#[rustfmt::skip]
pub(crate) const SYNC_RANGE: Names = &[
    ("SYNC_FILE_RANGE_WAIT_BEFORE", 0x1), ("SYNC_FILE_RANGE_WRITE", 0x2),
    ("SYNC_FILE_RANGE_WAIT_AFTER", 0x4),
];

/// Flags of `splice`.
#[rustfmt::skip]
pub(crate) const SPLICE: Names = &[
    ("SPLICE_F_MOVE", 0x1), ("SPLICE_F_NONBLOCK", 0x2), ("SPLICE_F_MORE", 0x4),
    ("SPLICE_F_GIFT", 0x8),
];

/// Flags of one read or write.
#[rustfmt::skip]
pub(crate) const RWF: Names = &[
    ("RWF_HIPRI", 0x1), ("RWF_DSYNC", 0x2), ("RWF_SYNC", 0x4), ("RWF_NOWAIT", 0x8),
    ("RWF_APPEND", 0x10), ("RWF_NOAPPEND", 0x20), ("RWF_ATOMIC", 0x40), ("RWF_DONTCACHE", 0x80),
];

/// Flags of `setxattr`.
#[rustfmt::skip]
pub(crate) const XATTR: Names = &[
    ("XATTR_CREATE", 0x1), ("XATTR_REPLACE", 0x2),
];

/// Flags of `memfd_create`.
#[rustfmt::skip]
pub(crate) const MEMFD: Names = &[
    ("MFD_CLOEXEC", 0x1), ("MFD_ALLOW_SEALING", 0x2), ("MFD_HUGETLB", 0x4),
    ("MFD_NOEXEC_SEAL", 0x8), ("MFD_EXEC", 0x10),
];

/// Seals of a memfd.
#[rustfmt::skip]
pub(crate) const SEALS: Names = &[
    ("F_SEAL_SEAL", 0x1), ("F_SEAL_SHRINK", 0x2), ("F_SEAL_GROW", 0x4), ("F_SEAL_WRITE", 0x8),
    ("F_SEAL_FUTURE_WRITE", 0x10), ("F_SEAL_EXEC", 0x20),
];

/// Flags of `close_range`.
#[rustfmt::skip]
pub(crate) const CLOSE_RANGE: Names = &[
    ("CLOSE_RANGE_UNSHARE", 0x2), ("CLOSE_RANGE_CLOEXEC", 0x4),
];

/// Events of `inotify`.
#[rustfmt::skip]
pub(crate) const INOTIFY: Names = &[
    ("IN_ACCESS", 0x1), ("IN_MODIFY", 0x2), ("IN_ATTRIB", 0x4), ("IN_CLOSE_WRITE", 0x8),
    ("IN_CLOSE_NOWRITE", 0x10), ("IN_OPEN", 0x20), ("IN_MOVED_FROM", 0x40), ("IN_MOVED_TO", 0x80),
    ("IN_CREATE", 0x100), ("IN_DELETE", 0x200), ("IN_DELETE_SELF", 0x400), ("IN_MOVE_SELF", 0x800),
    ("IN_ONLYDIR", 0x1000000), ("IN_DONT_FOLLOW", 0x2000000), ("IN_EXCL_UNLINK", 0x4000000),
    ("IN_MASK_CREATE", 0x10000000), ("IN_MASK_ADD", 0x20000000), ("IN_ISDIR", 0x40000000),
    ("IN_ONESHOT", 0x80000000),
];

/// Protections of memory.
#[rustfmt::skip]
pub(crate) const PROT: Names = &[
    ("PROT_NONE", 0x0), ("PROT_READ", 0x1), ("PROT_WRITE", 0x2), ("PROT_EXEC", 0x4),
    ("PROT_GROWSDOWN", 0x1000000), ("PROT_GROWSUP", 0x2000000),
];

/// Types of mappings.
#[rustfmt::skip]
pub(crate) const MAP_TYPES: Names = &[
    ("MAP_SHARED", 1), ("MAP_PRIVATE", 2), ("MAP_SHARED_VALIDATE", 3), ("MAP_DROPPABLE", 8),
];

/// Flags of `mmap`.
#[rustfmt::skip]
pub(crate) const MAP: Names = &[
    ("MAP_FIXED", 0x10), ("MAP_ANONYMOUS", 0x20), ("MAP_32BIT", 0x40), ("MAP_GROWSDOWN", 0x100),
    ("MAP_DENYWRITE", 0x800), ("MAP_EXECUTABLE", 0x1000), ("MAP_LOCKED", 0x2000),
    ("MAP_NORESERVE", 0x4000), ("MAP_POPULATE", 0x8000), ("MAP_NONBLOCK", 0x10000),
    ("MAP_STACK", 0x20000), ("MAP_HUGETLB", 0x40000), ("MAP_SYNC", 0x80000),
    ("MAP_FIXED_NOREPLACE", 0x100000),
];

/// Flags of `mremap`.
#[rustfmt::skip]
pub(crate) const MREMAP: Names = &[
    ("MREMAP_MAYMOVE", 0x1), ("MREMAP_FIXED", 0x2), ("MREMAP_DONTUNMAP", 0x4),
];

/// Flags of `msync`.
#[rustfmt::skip]
pub(crate) const MSYNC: Names = &[
    ("MS_ASYNC", 0x1), ("MS_SYNC", 0x4), ("MS_INVALIDATE", 0x2),
];

/// Flags of `mlock2`.
#[rustfmt::skip]
pub(crate) const MLOCK: Names = &[
    ("MLOCK_ONFAULT", 0x1),
];

/// Flags of `mlockall`.
#[rustfmt::skip]
pub(crate) const MLOCKALL: Names = &[
    ("MCL_CURRENT", 0x1), ("MCL_FUTURE", 0x2), ("MCL_ONFAULT", 0x4),
];

/// Advice on memory.
#[rustfmt::skip]
pub(crate) const ADVICE: Names = &[
    ("MADV_NORMAL", 0), ("MADV_RANDOM", 1), ("MADV_SEQUENTIAL", 2), ("MADV_WILLNEED", 3),
    ("MADV_DONTNEED", 4), ("MADV_FREE", 8), ("MADV_REMOVE", 9), ("MADV_DONTFORK", 10),
    ("MADV_DOFORK", 11), ("MADV_MERGEABLE", 12), ("MADV_UNMERGEABLE", 13), ("MADV_HUGEPAGE", 14),
    ("MADV_NOHUGEPAGE", 15), ("MADV_DONTDUMP", 16), ("MADV_DODUMP", 17), ("MADV_WIPEONFORK", 18),
    ("MADV_KEEPONFORK", 19), ("MADV_COLD", 20), ("MADV_PAGEOUT", 21), ("MADV_POPULATE_READ", 22),
    ("MADV_POPULATE_WRITE", 23), ("MADV_DONTNEED_LOCKED", 24), ("MADV_COLLAPSE", 25),
    ("MADV_GUARD_INSTALL", 102), ("MADV_GUARD_REMOVE", 103),
];

/// Policies for memory on nodes.
#[rustfmt::skip]
pub(crate) const MEMORY_POLICIES: Names = &[
    ("MPOL_DEFAULT", 0), ("MPOL_PREFERRED", 1), ("MPOL_BIND", 2), ("MPOL_INTERLEAVE", 3),
    ("MPOL_LOCAL", 4), ("MPOL_PREFERRED_MANY", 5), ("MPOL_WEIGHTED_INTERLEAVE", 6),
];

/// Flags of policies for memory on nodes.
#[rustfmt::skip]
pub(crate) const MEMORY_POLICY: Names = &[
    ("MPOL_F_STATIC_NODES", 0x8000), ("MPOL_F_RELATIVE_NODES", 0x4000),
    ("MPOL_F_NUMA_BALANCING", 0x2000),
];

/// Commands of `membarrier`.
#[rustfmt::skip]
pub(crate) const MEMBARRIER: Names = &[
    ("MEMBARRIER_CMD_QUERY", 0x0), ("MEMBARRIER_CMD_GLOBAL", 0x1),
    ("MEMBARRIER_CMD_GLOBAL_EXPEDITED", 0x2), ("MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED", 0x4),
    ("MEMBARRIER_CMD_PRIVATE_EXPEDITED", 0x8), ("MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED", 0x10),
    ("MEMBARRIER_CMD_PRIVATE_EXPEDITED_SYNC_CORE", 0x20),
    ("MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_SYNC_CORE", 0x40),
    ("MEMBARRIER_CMD_PRIVATE_EXPEDITED_RSEQ", 0x80),
    ("MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_RSEQ", 0x100),
    ("MEMBARRIER_CMD_GET_REGISTRATIONS", 0x200),
];

/// Flags of `clone`.
#[rustfmt::skip]
pub(crate) const CLONE: Names = &[
    ("CLONE_VM", 0x100), ("CLONE_FS", 0x200), ("CLONE_FILES", 0x400), ("CLONE_SIGHAND", 0x800),
    ("CLONE_PIDFD", 0x1000), ("CLONE_PTRACE", 0x2000), ("CLONE_VFORK", 0x4000),
    ("CLONE_PARENT", 0x8000), ("CLONE_THREAD", 0x10000), ("CLONE_NEWNS", 0x20000),
    ("CLONE_SYSVSEM", 0x40000), ("CLONE_SETTLS", 0x80000), ("CLONE_PARENT_SETTID", 0x100000),
    ("CLONE_CHILD_CLEARTID", 0x200000), ("CLONE_DETACHED", 0x400000), ("CLONE_UNTRACED", 0x800000),
    ("CLONE_CHILD_SETTID", 0x1000000), ("CLONE_NEWCGROUP", 0x2000000), ("CLONE_NEWUTS", 0x4000000),
    ("CLONE_NEWIPC", 0x8000000), ("CLONE_NEWUSER", 0x10000000), ("CLONE_NEWPID", 0x20000000),
    ("CLONE_NEWNET", 0x40000000), ("CLONE_IO", 0x80000000), ("CLONE_CLEAR_SIGHAND", 0x100000000),
    ("CLONE_INTO_CGROUP", 0x200000000), ("CLONE_NEWTIME", 0x80),
];

/// Signals in the low byte of `clone`'s flags.
#[rustfmt::skip]
pub(crate) const SIGNALS: Names = &[
    ("SIGCHLD", 17), ("SIGHUP", 1), ("SIGUSR1", 10), ("SIGUSR2", 12), ("SIGKILL", 9),
    ("SIGTERM", 15),
];

/// Options of `wait4`.
#[rustfmt::skip]
pub(crate) const WAIT: Names = &[
    ("WNOHANG", 0x1), ("WUNTRACED", 0x2), ("WEXITED", 0x4), ("WCONTINUED", 0x8),
    ("WNOWAIT", 0x1000000), ("__WNOTHREAD", 0x20000000), ("__WALL", 0x40000000),
    ("__WCLONE", 0x80000000),
];

/// What `waitid` waits for.
#[rustfmt::skip]
pub(crate) const WAIT_IDS: Names = &[
    ("P_ALL", 0), ("P_PID", 1), ("P_PGID", 2), ("P_PIDFD", 3),
];

/// Resources with limits.
#[rustfmt::skip]
pub(crate) const RLIMITS: Names = &[
    ("RLIMIT_CPU", 0), ("RLIMIT_FSIZE", 1), ("RLIMIT_DATA", 2), ("RLIMIT_STACK", 3),
    ("RLIMIT_CORE", 4), ("RLIMIT_RSS", 5), ("RLIMIT_NPROC", 6), ("RLIMIT_NOFILE", 7),
    ("RLIMIT_MEMLOCK", 8), ("RLIMIT_AS", 9), ("RLIMIT_LOCKS", 10), ("RLIMIT_SIGPENDING", 11),
    ("RLIMIT_MSGQUEUE", 12), ("RLIMIT_NICE", 13), ("RLIMIT_RTPRIO", 14), ("RLIMIT_RTTIME", 15),
];

/// Whose resource use.
#[rustfmt::skip]
pub(crate) const RUSAGES: Names = &[
    ("RUSAGE_SELF", 0), ("RUSAGE_CHILDREN", 0xffffffff), ("RUSAGE_THREAD", 1),
];

/// Whose priority.
#[rustfmt::skip]
pub(crate) const PRIORITIES: Names = &[
    ("PRIO_PROCESS", 0), ("PRIO_PGRP", 1), ("PRIO_USER", 2),
];

/// What `kcmp` compares.
#[rustfmt::skip]
pub(crate) const KCMP: Names = &[
    ("KCMP_FILE", 0), ("KCMP_VM", 1), ("KCMP_FILES", 2), ("KCMP_FS", 3), ("KCMP_SIGHAND", 4),
    ("KCMP_IO", 5), ("KCMP_SYSVSEM", 6), ("KCMP_EPOLL_TFD", 7),
];

/// Flags of `getrandom`.
#[rustfmt::skip]
pub(crate) const RANDOM: Names = &[
    ("GRND_NONBLOCK", 0x1), ("GRND_RANDOM", 0x2), ("GRND_INSECURE", 0x4),
];

/// Flags of `pidfd_open`.
#[rustfmt::skip]
pub(crate) const PIDFD: Names = &[
    ("PIDFD_NONBLOCK", 0x800), ("PIDFD_THREAD", 0x80),
];

/// How a signal mask is changed.
#[rustfmt::skip]
pub(crate) const SIGMASK_HOW: Names = &[
    ("SIG_BLOCK", 0), ("SIG_UNBLOCK", 1), ("SIG_SETMASK", 2),
];

/// Flags of a signal action.
#[rustfmt::skip]
pub(crate) const SA: Names = &[
    ("SA_NOCLDSTOP", 0x1), ("SA_NOCLDWAIT", 0x2), ("SA_SIGINFO", 0x4), ("SA_UNSUPPORTED", 0x400),
    ("SA_EXPOSE_TAGBITS", 0x800), ("SA_RESTORER", 0x4000000), ("SA_ONSTACK", 0x8000000),
    ("SA_RESTART", 0x10000000), ("SA_NODEFER", 0x40000000), ("SA_RESETHAND", 0x80000000),
];

/// Flags of an alternate signal stack.
#[rustfmt::skip]
pub(crate) const SS: Names = &[
    ("SS_ONSTACK", 0x1), ("SS_DISABLE", 0x2), ("SS_AUTODISARM", 0x80000000),
];

/// Address families.
#[rustfmt::skip]
pub(crate) const FAMILIES: Names = &[
    ("AF_UNSPEC", 0), ("AF_UNIX", 1), ("AF_INET", 2), ("AF_AX25", 3), ("AF_IPX", 4),
    ("AF_APPLETALK", 5), ("AF_X25", 9), ("AF_INET6", 10), ("AF_KEY", 15), ("AF_NETLINK", 16),
    ("AF_PACKET", 17), ("AF_PPPOX", 24), ("AF_CAN", 29), ("AF_TIPC", 30), ("AF_BLUETOOTH", 31),
    ("AF_ALG", 38), ("AF_VSOCK", 40), ("AF_XDP", 44),
];

/// Types of sockets.
#[rustfmt::skip]
pub(crate) const SOCKET_TYPES: Names = &[
    ("SOCK_STREAM", 1), ("SOCK_DGRAM", 2), ("SOCK_RAW", 3), ("SOCK_RDM", 4), ("SOCK_SEQPACKET", 5),
    ("SOCK_DCCP", 6), ("SOCK_PACKET", 10),
];

/// Flags of a new socket.
#[rustfmt::skip]
pub(crate) const SOCKET: Names = &[
    ("SOCK_CLOEXEC", 0x80000), ("SOCK_NONBLOCK", 0x800),
];

/// How a connection is shut down.
#[rustfmt::skip]
pub(crate) const SHUTDOWN: Names = &[
    ("SHUT_RD", 0), ("SHUT_WR", 1), ("SHUT_RDWR", 2),
];

/// Flags of messages.
#[rustfmt::skip]
pub(crate) const MSG: Names = &[
    ("MSG_OOB", 0x1), ("MSG_PEEK", 0x2), ("MSG_DONTROUTE", 0x4), ("MSG_CTRUNC", 0x8),
    ("MSG_TRUNC", 0x20), ("MSG_DONTWAIT", 0x40), ("MSG_EOR", 0x80), ("MSG_WAITALL", 0x100),
    ("MSG_FIN", 0x200), ("MSG_SYN", 0x400), ("MSG_CONFIRM", 0x800), ("MSG_RST", 0x1000),
    ("MSG_ERRQUEUE", 0x2000), ("MSG_NOSIGNAL", 0x4000), ("MSG_MORE", 0x8000),
    ("MSG_WAITFORONE", 0x10000), ("MSG_BATCH", 0x40000), ("MSG_ZEROCOPY", 0x4000000),
    ("MSG_FASTOPEN", 0x20000000), ("MSG_CMSG_CLOEXEC", 0x40000000),
];

/// Levels of socket options.
#[rustfmt::skip]
pub(crate) const SOL: Names = &[
    ("SOL_IP", 0), ("SOL_SOCKET", 1), ("SOL_TCP", 6), ("SOL_UDP", 17), ("SOL_IPV6", 41),
    ("SOL_RAW", 255), ("SOL_PACKET", 263), ("SOL_NETLINK", 270), ("SOL_TLS", 282), ("SOL_XDP", 283),
];

/// Events of `poll`.
#[rustfmt::skip]
pub(crate) const POLL: Names = &[
    ("POLLIN", 0x1), ("POLLPRI", 0x2), ("POLLOUT", 0x4), ("POLLERR", 0x8), ("POLLHUP", 0x10),
    ("POLLNVAL", 0x20), ("POLLRDNORM", 0x40), ("POLLRDBAND", 0x80), ("POLLWRNORM", 0x100),
    ("POLLWRBAND", 0x200), ("POLLMSG", 0x400), ("POLLRDHUP", 0x2000),
];

/// Events of `epoll`.
#[rustfmt::skip]
pub(crate) const EPOLL: Names = &[
    ("EPOLLIN", 0x1), ("EPOLLPRI", 0x2), ("EPOLLOUT", 0x4), ("EPOLLERR", 0x8), ("EPOLLHUP", 0x10),
    ("EPOLLRDNORM", 0x40), ("EPOLLRDBAND", 0x80), ("EPOLLWRNORM", 0x100), ("EPOLLWRBAND", 0x200),
    ("EPOLLMSG", 0x400), ("EPOLLRDHUP", 0x2000), ("EPOLLEXCLUSIVE", 0x10000000),
    ("EPOLLWAKEUP", 0x20000000), ("EPOLLONESHOT", 0x40000000), ("EPOLLET", 0x80000000),
];

/// Operations of `epoll_ctl`.
#[rustfmt::skip]
pub(crate) const EPOLL_OPERATIONS: Names = &[
    ("EPOLL_CTL_ADD", 1), ("EPOLL_CTL_DEL", 2), ("EPOLL_CTL_MOD", 3),
];

/// Flags of `epoll_create1`.
#[rustfmt::skip]
pub(crate) const EPOLL_CREATE: Names = &[
    ("EPOLL_CLOEXEC", 0x80000),
];

/// Flags of `eventfd2`.
#[rustfmt::skip]
pub(crate) const EVENTFD: Names = &[
    ("EFD_SEMAPHORE", 0x1), ("EFD_CLOEXEC", 0x80000), ("EFD_NONBLOCK", 0x800),
];

/// Clocks.
#[rustfmt::skip]
pub(crate) const CLOCKS: Names = &[
    ("CLOCK_REALTIME", 0), ("CLOCK_MONOTONIC", 1), ("CLOCK_PROCESS_CPUTIME_ID", 2),
    ("CLOCK_THREAD_CPUTIME_ID", 3), ("CLOCK_MONOTONIC_RAW", 4), ("CLOCK_REALTIME_COARSE", 5),
    ("CLOCK_MONOTONIC_COARSE", 6), ("CLOCK_BOOTTIME", 7), ("CLOCK_REALTIME_ALARM", 8),
    ("CLOCK_BOOTTIME_ALARM", 9), ("CLOCK_TAI", 11),
];

/// Interval timers.
#[rustfmt::skip]
pub(crate) const ITIMERS: Names = &[
    ("ITIMER_REAL", 0), ("ITIMER_VIRTUAL", 1), ("ITIMER_PROF", 2),
];

/// Flags of timers.
#[rustfmt::skip]
pub(crate) const TIMER: Names = &[
    ("TIMER_ABSTIME", 0x1),
];

/// Flags of `timerfd_settime`.
#[rustfmt::skip]
pub(crate) const TIMERFD: Names = &[
    ("TFD_TIMER_ABSTIME", 0x1), ("TFD_TIMER_CANCEL_ON_SET", 0x2),
];

/// Scheduling policies.
#[rustfmt::skip]
pub(crate) const POLICIES: Names = &[
    ("SCHED_NORMAL", 0), ("SCHED_FIFO", 1), ("SCHED_RR", 2), ("SCHED_BATCH", 3), ("SCHED_IDLE", 5),
    ("SCHED_DEADLINE", 6), ("SCHED_EXT", 7),
];

/// Flags of scheduling policies.
#[rustfmt::skip]
pub(crate) const POLICY_FLAGS: Names = &[
    ("SCHED_RESET_ON_FORK", 0x40000000),
];

/// Flags of System V objects.
#[rustfmt::skip]
pub(crate) const IPC: Names = &[
    ("IPC_CREAT", 0x200), ("IPC_EXCL", 0x400), ("IPC_NOWAIT", 0x800),
];

/// Flags of `shmat`.
#[rustfmt::skip]
pub(crate) const SHM: Names = &[
    ("SHM_RDONLY", 0x1000), ("SHM_RND", 0x2000), ("SHM_REMAP", 0x4000), ("SHM_EXEC", 0x8000),
];

/// Flags of `msgrcv`.
#[rustfmt::skip]
pub(crate) const MSGRCV: Names = &[
    ("IPC_NOWAIT", 0x800), ("MSG_NOERROR", 0x1000), ("MSG_EXCEPT", 0x2000), ("MSG_COPY", 0x4000),
];

/// Operations of `futex`.
#[rustfmt::skip]
pub(crate) const FUTEX_OPERATIONS: Names = &[
    ("FUTEX_WAIT", 0), ("FUTEX_WAKE", 1), ("FUTEX_FD", 2), ("FUTEX_REQUEUE", 3),
    ("FUTEX_CMP_REQUEUE", 4), ("FUTEX_WAKE_OP", 5), ("FUTEX_LOCK_PI", 6), ("FUTEX_UNLOCK_PI", 7),
    ("FUTEX_TRYLOCK_PI", 8), ("FUTEX_WAIT_BITSET", 9), ("FUTEX_WAKE_BITSET", 10),
    ("FUTEX_WAIT_REQUEUE_PI", 11), ("FUTEX_CMP_REQUEUE_PI", 12), ("FUTEX_LOCK_PI2", 13),
];

/// Flags of `futex`.
#[rustfmt::skip]
pub(crate) const FUTEX: Names = &[
    ("FUTEX_PRIVATE_FLAG", 0x80), ("FUTEX_CLOCK_REALTIME", 0x100),
];

/// Flags of `mount`.
#[rustfmt::skip]
pub(crate) const MOUNT: Names = &[
    ("MS_RDONLY", 0x1), ("MS_NOSUID", 0x2), ("MS_NODEV", 0x4), ("MS_NOEXEC", 0x8),
    ("MS_SYNCHRONOUS", 0x10), ("MS_REMOUNT", 0x20), ("MS_MANDLOCK", 0x40), ("MS_DIRSYNC", 0x80),
    ("MS_NOATIME", 0x400), ("MS_NODIRATIME", 0x800), ("MS_BIND", 0x1000), ("MS_MOVE", 0x2000),
    ("MS_REC", 0x4000), ("MS_SILENT", 0x8000), ("MS_UNBINDABLE", 0x20000), ("MS_PRIVATE", 0x40000),
    ("MS_SLAVE", 0x80000), ("MS_SHARED", 0x100000), ("MS_RELATIME", 0x200000),
    ("MS_STRICTATIME", 0x1000000), ("MS_LAZYTIME", 0x2000000),
];

/// Flags of `umount2`.
#[rustfmt::skip]
pub(crate) const UMOUNT: Names = &[
    ("MNT_FORCE", 0x1), ("MNT_DETACH", 0x2), ("MNT_EXPIRE", 0x4), ("UMOUNT_NOFOLLOW", 0x8),
];

/// Flags of `seccomp`.
#[rustfmt::skip]
pub(crate) const SECCOMP_FLAGS: Names = &[
    ("SECCOMP_FILTER_FLAG_TSYNC", 0x1), ("SECCOMP_FILTER_FLAG_LOG", 0x2),
    ("SECCOMP_FILTER_FLAG_SPEC_ALLOW", 0x4), ("SECCOMP_FILTER_FLAG_NEW_LISTENER", 0x8),
    ("SECCOMP_FILTER_FLAG_TSYNC_ESRCH", 0x10), ("SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV", 0x20),
];

/// Flags of `fanotify_mark`.
#[rustfmt::skip]
pub(crate) const FANOTIFY: Names = &[
    ("FAN_MARK_ADD", 0x1), ("FAN_MARK_REMOVE", 0x2), ("FAN_MARK_DONT_FOLLOW", 0x4),
    ("FAN_MARK_ONLYDIR", 0x8), ("FAN_MARK_MOUNT", 0x10), ("FAN_MARK_FLUSH", 0x80),
    ("FAN_MARK_FILESYSTEM", 0x100),
];

/// Queues of a terminal.
#[rustfmt::skip]
pub(crate) const FLUSH_QUEUES: Names = &[
    ("TCIFLUSH", 0), ("TCOFLUSH", 1), ("TCIOFLUSH", 2),
];
