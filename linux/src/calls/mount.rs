//! Mounts and what they are made of. The older calls go to the kernel, which refuses the
//! unprivileged; a replay opens no files and so needs no mounts.

use crate::syscall::calls;

const OLDER: &str = "the newer mount calls; programs fall back to mount(2)";

calls! { Mount;
    155 pivot_root(new_root: Path, put_old: Path);
    165 mount(source: Path, target: Path, filesystemtype: Str, mountflags: Flags(names::MOUNT),
        data: Address);
    166 umount2(target: Path, flags: Flags(names::UMOUNT));
    428 open_tree(dirfd: DirFd, path: Path, flags: Hex).refused(Errno::ENOSYS, OLDER);
    429 move_mount(from_dirfd: DirFd, from_path: Path, to_dirfd: DirFd, to_path: Path, flags: Hex)
        .refused(Errno::ENOSYS, OLDER);
    430 fsopen(fsname: Str, flags: Hex).refused(Errno::ENOSYS, OLDER);
    431 fsconfig(fd: Fd, cmd: Unsigned, key: Str, value: Address, aux: Int)
        .refused(Errno::ENOSYS, OLDER);
    432 fsmount(fsfd: Fd, flags: Hex, attr_flags: Hex).refused(Errno::ENOSYS, OLDER);
    433 fspick(dirfd: DirFd, path: Path, flags: Hex).refused(Errno::ENOSYS, OLDER);
    442 mount_setattr(dirfd: DirFd, path: Path, flags: Flags(names::AT), attr: Address, size: Size)
        .refused(Errno::ENOSYS, OLDER);
    457 statmount(req: Address, buf: writes_many(Arg(2), Opaque), bufsize: Size, flags: Hex)
        .refused(Errno::ENOSYS, "programs fall back to /proc/self/mountinfo");
    458 listmount(req: Address, mnt_ids: writes_many(ResultTimes(2, 8), U64), nr_mnt_ids: Size,
        flags: Hex).refused(Errno::ENOSYS, "programs fall back to /proc/self/mountinfo");
    467 open_tree_attr(dirfd: DirFd, path: Path, flags: Hex, attr: Address, size: Size)
        .refused(Errno::ENOSYS, OLDER);
}
