//! The machine and its kernel.

use crate::syscall::calls;

const PRIVILEGED: &str = "left to the kernel, which refuses the unprivileged";
const MACHINE: &str = "a recorded program has no business changing the machine";
const PORTS: &str = "port access bypasses the kernel: what is read there can't be recorded";

calls! { System;
    63 uname(buf: writes(Struct(&structs::UTSNAME)));
    99 sysinfo(info: writes(Struct(&structs::SYSINFO)));
    103 syslog(type: Int, bufp: writes_many(Result(2), Bytes), len: Int).may_block()
        .note("waits for type 2 only");
    134 uselib(library: Path).refused(Errno::ENOSYS, "no longer in x86-64 kernels (6.14)");
    139 sysfs(option: Operation, arg1: Hex, arg2: Hex).by(&super::sysfs::OPTIONS)
        .note("obsolete: /proc/filesystems has it");
    153 vhangup();
    163 acct(filename: Path).note(PRIVILEGED);
    167 swapon(path: Path, swapflags: Hex).refused(Errno::EPERM, MACHINE);
    168 swapoff(path: Path).refused(Errno::EPERM, MACHINE);
    169 reboot(magic: Hex, magic2: Hex, op: Hex, arg: Address).refused(Errno::EPERM, MACHINE);
    170 sethostname(name: reads_many(Arg(1), Bytes), len: Int).note(PRIVILEGED);
    171 setdomainname(name: reads_many(Arg(1), Bytes), len: Int).note(PRIVILEGED);
    172 iopl(level: Unsigned).refused(Errno::EPERM, PORTS);
    173 ioperm(from: Size, num: Size, turn_on: Int).refused(Errno::EPERM, PORTS);
    175 init_module(module_image: Address, len: Size, param_values: Str)
        .refused(Errno::EPERM, MACHINE);
    176 delete_module(name: Str, flags: Hex).refused(Errno::EPERM, MACHINE);
    179 quotactl(cmd: Operation, special: Path, id: Int, addr: Hex).by(&super::quota::COMMANDS);
    246 kexec_load(entry: Hex, nr_segments: Size, segments: Address, flags: Hex)
        .refused(Errno::EPERM, MACHINE);
    313 finit_module(fd: Fd, param_values: Str, flags: Hex).refused(Errno::EPERM, MACHINE);
    318 getrandom(buf: writes_many(Result(1), Bytes), buflen: Size, flags: Flags(names::RANDOM))
        .may_block().note("waits only early in the machine's life");
    320 kexec_file_load(kernel_fd: Fd, initrd_fd: Fd, cmdline_len: Size, cmdline: Str, flags: Hex)
        .refused(Errno::EPERM, MACHINE);
    443 quotactl_fd(fd: Fd, cmd: Hex, id: Int, addr: Address).refused(Errno::ENOSYS,
        "no libc calls it; quotactl is there");
    335 uretprobe().refused(Errno::ENOSYS, "for the kernel's own trampoline only");
    336 uprobe().refused(Errno::ENOSYS, "for the kernel's own trampoline only");
}
