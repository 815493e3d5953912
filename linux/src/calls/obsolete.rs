//! Numbers that a kernel of 6.18 answers with ENOSYS, and the one it uses for itself.

use crate::syscall::calls;

const GONE: &str = "no longer in the kernel";
const NEVER: &str = "never was in the kernel";

calls! { Obsolete;
    156 _sysctl(args: Address).refused(Errno::ENOSYS, GONE);
    174 create_module(name: Str, size: Size).refused(Errno::ENOSYS, GONE);
    177 get_kernel_syms(table: Address).refused(Errno::ENOSYS, GONE);
    178 query_module(name: Str, which: Int, buf: Address, bufsize: Size, ret: Address)
        .refused(Errno::ENOSYS, GONE);
    180 nfsservctl(cmd: Int, argp: Address, resp: Address).refused(Errno::ENOSYS, GONE);
    181 getpmsg().refused(Errno::ENOSYS, NEVER);
    182 putpmsg().refused(Errno::ENOSYS, NEVER);
    183 afs_syscall().refused(Errno::ENOSYS, NEVER);
    184 tuxcall().refused(Errno::ENOSYS, NEVER);
    185 security().refused(Errno::ENOSYS, NEVER);
    212 lookup_dcookie(cookie: Hex, buffer: writes_many(Result(2), Bytes), len: Size)
        .refused(Errno::ENOSYS, GONE);
    214 epoll_ctl_old().refused(Errno::ENOSYS, NEVER);
    215 epoll_wait_old().refused(Errno::ENOSYS, NEVER);
    219 restart_syscall().may_block().irregular().note(
        "goes on with the interrupted call: what it writes is asked of that call, with its number \
        and arguments and this one's result");
    236 vserver().refused(Errno::ENOSYS, NEVER);
}
