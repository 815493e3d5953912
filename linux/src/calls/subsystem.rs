//! Kernel subsystems with an interface of their own: asynchronous I/O, BPF, performance events,
//! keys, Landlock, security modules.

use super::{bpf, keyctl};
use crate::syscall::calls;

const RINGS: &str =
    "the kernel writes to shared rings at any time; programs fall back to other I/O";
const AIO: &str = "the kernel writes results at any time; programs fall back to threads";
const KEYS: &str = "keyrings are not modelled";
const LSM: &str = "programs fall back to /proc/self/attr";

calls! { Subsystem;
    206 io_setup(nr_events: Unsigned, ctx_idp: updates(U64)).refused(Errno::ENOSYS, AIO);
    207 io_destroy(ctx_id: Hex).refused(Errno::ENOSYS, AIO);
    208 io_getevents(ctx_id: Hex, min_nr: Long, nr: Long, events: writes_many(ResultTimes(2, 32),
        Opaque), timeout: reads(Struct(&structs::TIMESPEC))).refused(Errno::ENOSYS, AIO);
    209 io_submit(ctx_id: Hex, nr: Long, iocbpp: Address).refused(Errno::ENOSYS, AIO);
    210 io_cancel(ctx_id: Hex, iocb: Address, result: writes_many(Fixed(32), Opaque))
        .refused(Errno::ENOSYS, AIO);
    248 add_key(type: Str, description: Str, payload: reads_many(Arg(3), Bytes), plen: Size,
        keyring: Int).refused(Errno::ENOSYS, KEYS);
    249 request_key(type: Str, description: Str, callout_info: Str, dest_keyring: Int)
        .refused(Errno::ENOSYS, KEYS);
    250 keyctl(operation: Operation, arg2: Hex, arg3: Hex, arg4: Hex, arg5: Hex).by(&keyctl::OPERATIONS)
        .refused(Errno::ENOSYS, KEYS);
    298 perf_event_open(attr: Address, pid: Pid, cpu: Int, group_fd: Fd, flags: Hex)
        .refused(Errno::ENOSYS, "counters and their rings change with every run");
    321 bpf(cmd: Operation, attr: Address, size: Unsigned).by(&bpf::COMMANDS)
        .refused(Errno::ENOSYS, "maps are shared with the kernel");
    333 io_pgetevents(ctx_id: Hex, min_nr: Long, nr: Long, events: writes_many(ResultTimes(2, 32),
        Opaque), timeout: reads(Struct(&structs::TIMESPEC)), usig: Address)
        .refused(Errno::ENOSYS, AIO);
    425 io_uring_setup(entries: Unsigned, p: updates_many(Fixed(120), Opaque))
        .refused(Errno::ENOSYS, RINGS);
    426 io_uring_enter(fd: Fd, to_submit: Unsigned, min_complete: Unsigned, flags: Hex,
        arg: Address, argsz: Size).refused(Errno::ENOSYS, RINGS);
    427 io_uring_register(fd: Fd, opcode: Unsigned, arg: Address, nr_args: Unsigned)
        .refused(Errno::ENOSYS, RINGS);
    444 landlock_create_ruleset(attr: Address, size: Size, flags: Hex);
    445 landlock_add_rule(ruleset_fd: Fd, rule_type: Int, rule_attr: Address, flags: Hex);
    446 landlock_restrict_self(ruleset_fd: Fd, flags: Hex);
    459 lsm_get_self_attr(attr: Unsigned, ctx: Address, size: updates(U32), flags: Hex)
        .refused(Errno::ENOSYS, LSM);
    460 lsm_set_self_attr(attr: Unsigned, ctx: Address, size: Unsigned, flags: Hex)
        .refused(Errno::ENOSYS, LSM);
    461 lsm_list_modules(ids: Address, size: updates(U32), flags: Hex).refused(Errno::ENOSYS, LSM);
}
