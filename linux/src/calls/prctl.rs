//! The options of `prctl`.

use crate::syscall::{Multiplexer, Selector, Unknown, operations};

const RECORDER: &str = "the recorder needs to read the process";
const CPU: &str = "state of the CPU that no event carries";

/// All options.
pub(crate) static OPTIONS: Multiplexer = Multiplexer {
    selector: Selector::Argument(0, u32::MAX),
    from: 1,
    operations: ROWS,
    unknown: Unknown::Conservative,
};

operations! { ROWS;
    1 PR_SET_PDEATHSIG(sig: Signal).note("the signal is an event like any other");
    2 PR_GET_PDEATHSIG(sig: writes(I32));
    3 PR_GET_DUMPABLE();
    4 PR_SET_DUMPABLE(dumpable: Int).pretended(RECORDER);
    5 PR_GET_UNALIGN(bits: writes(U32));
    6 PR_SET_UNALIGN(bits: Hex);
    7 PR_GET_KEEPCAPS();
    8 PR_SET_KEEPCAPS(flag: Int);
    9 PR_GET_FPEMU(bits: writes(U32));
    10 PR_SET_FPEMU(bits: Hex);
    11 PR_GET_FPEXC(bits: writes(U32));
    12 PR_SET_FPEXC(bits: Hex);
    13 PR_GET_TIMING();
    14 PR_SET_TIMING(timing: Int);
    15 PR_SET_NAME(name: Str).note("the recorder keeps the name");
    16 PR_GET_NAME(name: writes_many(Fixed(16), Text));
    19 PR_GET_ENDIAN(endian: writes(I32));
    20 PR_SET_ENDIAN(endian: Int);
    21 PR_GET_SECCOMP();
    22 PR_SET_SECCOMP(mode: Int, filter: Address)
        .note("filters are honoured; strict mode is refused by the kernel, beside the recorder's");
    23 PR_CAPBSET_READ(cap: Int);
    24 PR_CAPBSET_DROP(cap: Int);
    25 PR_GET_TSC(flag: writes(I32))
        .note("tells what the recorder has set; the recorder puts the program's own value there");
    26 PR_SET_TSC(flag: Int).pretended(
        "the recorder has made the time stamp counter trap, and keeps it so");
    27 PR_GET_SECUREBITS();
    28 PR_SET_SECUREBITS(bits: Hex);
    29 PR_SET_TIMERSLACK(slack_ns: Size);
    30 PR_GET_TIMERSLACK();
    31 PR_TASK_PERF_EVENTS_DISABLE();
    32 PR_TASK_PERF_EVENTS_ENABLE();
    33 PR_MCE_KILL(op: Int, policy: Int);
    34 PR_MCE_KILL_GET();
    35 PR_SET_MM(field: Int, addr: Hex, size: Size).refused(Errno::EPERM,
        "moves what the kernel believes of the address space; takes CAP_SYS_RESOURCE");
    0x59616d61 PR_SET_PTRACER(pid: Pid).pretended("the program has a tracer: the recorder");
    36 PR_SET_CHILD_SUBREAPER(flag: Int);
    37 PR_GET_CHILD_SUBREAPER(flag: writes(I32));
    38 PR_SET_NO_NEW_PRIVS(flag: Int);
    39 PR_GET_NO_NEW_PRIVS().note("tells what the recorder has set: 1");
    40 PR_GET_TID_ADDRESS(address: writes(Hex64));
    41 PR_SET_THP_DISABLE(flag: Int);
    42 PR_GET_THP_DISABLE();
    43 PR_MPX_ENABLE_MANAGEMENT().refused(Errno::EINVAL, "no longer in the kernel");
    44 PR_MPX_DISABLE_MANAGEMENT().refused(Errno::EINVAL, "no longer in the kernel");
    45 PR_SET_FP_MODE(mode: Hex).refused(Errno::EINVAL, "not for this machine");
    46 PR_GET_FP_MODE().refused(Errno::EINVAL, "not for this machine");
    47 PR_CAP_AMBIENT(op: Int, cap: Int);
    50 PR_SVE_SET_VL(bits: Hex).refused(Errno::EINVAL, "not for this machine");
    51 PR_SVE_GET_VL().refused(Errno::EINVAL, "not for this machine");
    52 PR_GET_SPECULATION_CTRL(feature: Int);
    53 PR_SET_SPECULATION_CTRL(feature: Int, control: Hex);
    54 PR_PAC_RESET_KEYS(keys: Hex).refused(Errno::EINVAL, "not for this machine");
    55 PR_SET_TAGGED_ADDR_CTRL(bits: Hex).refused(Errno::EINVAL, "not for this machine");
    56 PR_GET_TAGGED_ADDR_CTRL().refused(Errno::EINVAL, "not for this machine");
    57 PR_SET_IO_FLUSHER(flag: Int);
    58 PR_GET_IO_FLUSHER();
    59 PR_SET_SYSCALL_USER_DISPATCH(mode: Int, start: Hex, size: Size, selector: Address)
        .refused(Errno::EINVAL, "the kernel would read a byte of the program at each call");
    60 PR_PAC_SET_ENABLED_KEYS().refused(Errno::EINVAL, "not for this machine");
    61 PR_PAC_GET_ENABLED_KEYS().refused(Errno::EINVAL, "not for this machine");
    62 PR_SCHED_CORE(op: Int, pid: Pid, type: Int, cookie: writes(Hex64));
    63 PR_SME_SET_VL(bits: Hex).refused(Errno::EINVAL, "not for this machine");
    64 PR_SME_GET_VL().refused(Errno::EINVAL, "not for this machine");
    65 PR_SET_MDWE(bits: Hex).refused(Errno::EINVAL,
        "would keep the recorder from patching code");
    66 PR_GET_MDWE();
    67 PR_SET_MEMORY_MERGE(flag: Int);
    68 PR_GET_MEMORY_MERGE();
    69 PR_RISCV_V_SET_CONTROL(bits: Hex).refused(Errno::EINVAL, "not for this machine");
    70 PR_RISCV_V_GET_CONTROL().refused(Errno::EINVAL, "not for this machine");
    71 PR_RISCV_SET_ICACHE_FLUSH_CTX(ctx: Hex, scope: Hex)
        .refused(Errno::EINVAL, "not for this machine");
    72 PR_PPC_GET_DEXCR(which: Hex).refused(Errno::EINVAL, "not for this machine");
    73 PR_PPC_SET_DEXCR(which: Hex, bits: Hex).refused(Errno::EINVAL, "not for this machine");
    74 PR_GET_SHADOW_STACK_STATUS(status: Hex).refused(Errno::EINVAL, CPU);
    75 PR_SET_SHADOW_STACK_STATUS(status: Hex).refused(Errno::EINVAL, CPU);
    76 PR_LOCK_SHADOW_STACK_STATUS(status: Hex).refused(Errno::EINVAL, CPU);
    77 PR_TIMER_CREATE_RESTORE_IDS(mode: Int);
    78 PR_FUTEX_HASH(op: Int, slots: Hex, flags: Hex);
    0x41555856 PR_GET_AUXV(auxv: writes_many(Result(2), Opaque), size: Size)
        .note("the result is the vector's size, of which as much is written as there is room");
    0x53564d41 PR_SET_VMA(what: Int, addr: Address, size: Size, name: Str)
        .note("the name shows in /proc/self/maps only");
}
