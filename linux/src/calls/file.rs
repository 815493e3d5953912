//! Files, directories, descriptors and extended attributes.

use super::fcntl;
use super::ioctl;
use crate::syscall::ResultKind::{Fd as NewFd, Mode as OldMode};
use crate::syscall::calls;

const INLINE: &str = "a read of /proc or of a device is a result like any other";
const MAPPED: &str = "the recorder also looks whether the file is mapped";
const OFFSETS: &str = "moves bytes inside the kernel: only the offsets are written";

calls! { File;
    0 read(fd: Fd, buf: writes_many(Result(2), Bytes), count: Size).may_block().note(INLINE);
    1 write(fd: Fd, buf: reads_many(Arg(2), Bytes), count: Size).may_block().note(MAPPED);
    2 open(pathname: Path, flags: Split(3, names::OPEN_ACCESS, names::OPEN), mode: CreateMode(1))
        .may_block().gives(NewFd).note("waits for the other end of a FIFO");
    3 close(fd: Fd);
    4 stat(pathname: Path, statbuf: writes(Struct(&structs::STAT)));
    5 fstat(fd: Fd, statbuf: writes(Struct(&structs::STAT)));
    6 lstat(pathname: Path, statbuf: writes(Struct(&structs::STAT)));
    8 lseek(fd: Fd, offset: Long, whence: Enum(names::WHENCE));
    16 ioctl(fd: Fd, request: Operation, argp: Hex).may_block().by(&ioctl::REQUESTS)
        .note("a request without a row is recorded conservatively");
    17 pread64(fd: Fd, buf: writes_many(Result(2), Bytes), count: Size, offset: Long).may_block();
    18 pwrite64(fd: Fd, buf: reads_many(Arg(2), Bytes), count: Size, offset: Long).may_block()
        .note(MAPPED);
    19 readv(fd: Fd, iov: Iovecs(Out, 2), iovcnt: Size).may_block();
    20 writev(fd: Fd, iov: Iovecs(In, 2), iovcnt: Size).may_block().note(MAPPED);
    21 access(pathname: Path, mode: Flags(names::ACCESS));
    22 pipe(pipefd: writes_many(Fixed(8), I32));
    32 dup(oldfd: Fd).gives(NewFd);
    33 dup2(oldfd: Fd, newfd: Fd).gives(NewFd);
    40 sendfile(out_fd: Fd, in_fd: Fd, offset: updates(I64), count: Size).may_block().note(OFFSETS);
    72 fcntl(fd: Fd, cmd: Operation, arg: Hex).may_block().by(&fcntl::COMMANDS);
    73 flock(fd: Fd, operation: Flags(names::LOCK)).may_block();
    74 fsync(fd: Fd);
    75 fdatasync(fd: Fd);
    76 truncate(path: Path, length: Long).may_block()
        .note("waits for the holder of a lease; the recorder also looks whether the file is mapped");
    77 ftruncate(fd: Fd, length: Long).note(MAPPED);
    78 getdents(fd: Fd, dirp: writes_many(Result(2), Opaque), count: Unsigned);
    79 getcwd(buf: writes_many(Result(1), Text), size: Size);
    80 chdir(path: Path);
    81 fchdir(fd: Fd);
    82 rename(oldpath: Path, newpath: Path);
    83 mkdir(pathname: Path, mode: Mode);
    84 rmdir(pathname: Path);
    85 creat(pathname: Path, mode: Mode).may_block().gives(NewFd);
    86 link(oldpath: Path, newpath: Path);
    87 unlink(pathname: Path);
    88 symlink(target: Path, linkpath: Path);
    89 readlink(pathname: Path, buf: writes_many(Result(2), Bytes), bufsiz: Int);
    90 chmod(pathname: Path, mode: Mode);
    91 fchmod(fd: Fd, mode: Mode);
    92 chown(pathname: Path, owner: Int, group: Int);
    93 fchown(fd: Fd, owner: Int, group: Int);
    94 lchown(pathname: Path, owner: Int, group: Int);
    95 umask(mask: Mode).gives(OldMode);
    132 utime(filename: Path, times: reads(Struct(&structs::UTIMBUF)));
    133 mknod(pathname: Path, mode: Mode, dev: Unsigned);
    136 ustat(dev: Unsigned, ubuf: writes(Struct(&structs::USTAT)));
    137 statfs(path: Path, buf: writes(Struct(&structs::STATFS)));
    138 fstatfs(fd: Fd, buf: writes(Struct(&structs::STATFS)));
    161 chroot(path: Path).note("a replay opens no files, so it needs no root of its own");
    162 sync();
    187 readahead(fd: Fd, offset: Long, count: Size);
    188 setxattr(path: Path, name: Str, value: reads_many(Arg(3), Bytes), size: Size,
        flags: Flags(names::XATTR));
    189 lsetxattr(path: Path, name: Str, value: reads_many(Arg(3), Bytes), size: Size,
        flags: Flags(names::XATTR));
    190 fsetxattr(fd: Fd, name: Str, value: reads_many(Arg(3), Bytes), size: Size,
        flags: Flags(names::XATTR));
    191 getxattr(path: Path, name: Str, value: writes_many(Result(3), Bytes), size: Size);
    192 lgetxattr(path: Path, name: Str, value: writes_many(Result(3), Bytes), size: Size);
    193 fgetxattr(fd: Fd, name: Str, value: writes_many(Result(3), Bytes), size: Size);
    194 listxattr(path: Path, list: writes_many(Result(2), Bytes), size: Size);
    195 llistxattr(path: Path, list: writes_many(Result(2), Bytes), size: Size);
    196 flistxattr(fd: Fd, list: writes_many(Result(2), Bytes), size: Size);
    197 removexattr(path: Path, name: Str);
    198 lremovexattr(path: Path, name: Str);
    199 fremovexattr(fd: Fd, name: Str);
    217 getdents64(fd: Fd, dirp: writes_many(Result(2), Opaque), count: Unsigned);
    221 fadvise64(fd: Fd, offset: Long, len: Size, advice: Enum(names::FADVISE));
    235 utimes(filename: Path, times: reads(Struct(&structs::TIMEVAL_PAIR)));
    257 openat(dirfd: DirFd, pathname: Path, flags: Split(3, names::OPEN_ACCESS, names::OPEN),
        mode: CreateMode(2)).may_block().gives(NewFd).note("waits for the other end of a FIFO");
    258 mkdirat(dirfd: DirFd, pathname: Path, mode: Mode);
    259 mknodat(dirfd: DirFd, pathname: Path, mode: Mode, dev: Unsigned);
    260 fchownat(dirfd: DirFd, pathname: Path, owner: Int, group: Int, flags: Flags(names::AT));
    261 futimesat(dirfd: DirFd, pathname: Path, times: reads(Struct(&structs::TIMEVAL_PAIR)));
    262 newfstatat(dirfd: DirFd, pathname: Path, statbuf: writes(Struct(&structs::STAT)),
        flags: Flags(names::AT));
    263 unlinkat(dirfd: DirFd, pathname: Path, flags: Flags(names::AT));
    264 renameat(olddirfd: DirFd, oldpath: Path, newdirfd: DirFd, newpath: Path);
    265 linkat(olddirfd: DirFd, oldpath: Path, newdirfd: DirFd, newpath: Path,
        flags: Flags(names::AT));
    266 symlinkat(target: Path, newdirfd: DirFd, linkpath: Path);
    267 readlinkat(dirfd: DirFd, pathname: Path, buf: writes_many(Result(3), Bytes), bufsiz: Int);
    268 fchmodat(dirfd: DirFd, pathname: Path, mode: Mode);
    269 faccessat(dirfd: DirFd, pathname: Path, mode: Flags(names::ACCESS));
    275 splice(fd_in: Fd, off_in: updates(I64), fd_out: Fd, off_out: updates(I64), len: Size,
        flags: Flags(names::SPLICE)).may_block().note(OFFSETS);
    276 tee(fd_in: Fd, fd_out: Fd, len: Size, flags: Flags(names::SPLICE)).may_block();
    277 sync_file_range(fd: Fd, offset: Long, nbytes: Long, flags: Flags(names::SYNC_RANGE));
    278 vmsplice(fd: Fd, iov: Iovecs(InOut, 2), nr_segs: Size, flags: Flags(names::SPLICE))
        .may_block().note("fills the buffers if the descriptor is the reading end of a pipe");
    280 utimensat(dirfd: DirFd, pathname: Path, times: reads(Struct(&structs::TIMESPEC_PAIR)),
        flags: Flags(names::AT));
    285 fallocate(fd: Fd, mode: Flags(names::FALLOCATE), offset: Long, len: Long).note(MAPPED);
    292 dup3(oldfd: Fd, newfd: Fd, flags: Flags(names::DESCRIPTOR)).gives(NewFd);
    293 pipe2(pipefd: writes_many(Fixed(8), I32), flags: Flags(names::DESCRIPTOR));
    295 preadv(fd: Fd, iov: Iovecs(Out, 2), iovcnt: Size, pos_l: Long, pos_h: Long).may_block();
    296 pwritev(fd: Fd, iov: Iovecs(In, 2), iovcnt: Size, pos_l: Long, pos_h: Long).may_block()
        .note(MAPPED);
    303 name_to_handle_at(dirfd: DirFd, pathname: Path, handle: updates_many(
        Counted { base: 8, offset: 0, width: 4, times: 1 }, Struct(&structs::FILE_HANDLE))
        .when(Always), mount_id: writes_many(Fixed(8), I32).when(Always), flags: Flags(names::AT))
        .note("on EOVERFLOW writes the size it would need, and the mount id all the same; with AT_HANDLE_MNT_ID_UNIQUE the mount \
            id has 8 bytes, else 4: 8 are recorded");
    304 open_by_handle_at(mount_fd: DirFd, handle: reads_many(
        Counted { base: 8, offset: 0, width: 4, times: 1 }, Struct(&structs::FILE_HANDLE)),
        flags: Split(3, names::OPEN_ACCESS, names::OPEN)).may_block().gives(NewFd);
    306 syncfs(fd: Fd);
    316 renameat2(olddirfd: DirFd, oldpath: Path, newdirfd: DirFd, newpath: Path,
        flags: Flags(names::RENAME));
    319 memfd_create(name: Str, flags: Flags(names::MEMFD)).gives(NewFd);
    326 copy_file_range(fd_in: Fd, off_in: updates(I64), fd_out: Fd, off_out: updates(I64),
        len: Size, flags: Hex).note(OFFSETS);
    327 preadv2(fd: Fd, iov: Iovecs(Out, 2), iovcnt: Size, pos_l: Long, pos_h: Long,
        flags: Flags(names::RWF)).may_block();
    328 pwritev2(fd: Fd, iov: Iovecs(In, 2), iovcnt: Size, pos_l: Long, pos_h: Long,
        flags: Flags(names::RWF)).may_block().note(MAPPED);
    332 statx(dirfd: DirFd, pathname: Path, flags: Flags(names::AT), mask: Flags(names::STATX),
        statxbuf: writes(Struct(&structs::STATX)));
    436 close_range(first: Unsigned, last: Unsigned, flags: Flags(names::CLOSE_RANGE)).irregular()
        .note("the recorder keeps its own descriptors out of the range");
    437 openat2(dirfd: DirFd, pathname: Path, how: reads_many(Arg(3), Struct(&structs::OPEN_HOW)),
        size: Size).may_block().gives(NewFd);
    439 faccessat2(dirfd: DirFd, pathname: Path, mode: Flags(names::ACCESS),
        flags: Flags(names::AT_ACCESS));
    451 cachestat(fd: Fd, cstat_range: reads(Struct(&structs::CACHESTAT_RANGE)),
        cstat: writes(Struct(&structs::CACHESTAT)), flags: Hex);
    452 fchmodat2(dirfd: DirFd, pathname: Path, mode: Mode, flags: Flags(names::AT));
    463 setxattrat(dirfd: DirFd, pathname: Path, at_flags: Flags(names::AT), name: Str,
        args: reads(Struct(&structs::XATTR_ARGS)), size: Size);
    464 getxattrat(dirfd: DirFd, pathname: Path, at_flags: Flags(names::AT), name: Str,
        args: reads(Struct(&structs::XATTR_ARGS)).nested(super::XATTR_VALUE), size: Size)
        .note("the value's buffer is recorded to its capacity");
    465 listxattrat(dirfd: DirFd, pathname: Path, at_flags: Flags(names::AT),
        list: writes_many(Result(4), Bytes), size: Size);
    466 removexattrat(dirfd: DirFd, pathname: Path, at_flags: Flags(names::AT), name: Str);
    468 file_getattr(dirfd: DirFd, pathname: Path,
        attr: writes_many(Arg(3), Struct(&structs::FILE_ATTR)), size: Size,
        at_flags: Flags(names::AT));
    469 file_setattr(dirfd: DirFd, pathname: Path,
        attr: reads_many(Arg(3), Struct(&structs::FILE_ATTR)), size: Size,
        at_flags: Flags(names::AT));
}
