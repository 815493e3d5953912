//! The codes of `arch_prctl`. Those of the CPU's state are the recorder's to handle.

use crate::syscall::{Multiplexer, Selector, Unknown, operations};

const SHADOW: &str = "shadow stacks are hidden from recorded programs";
const PERMISSION: &str = "AMX is hidden from recorded programs";
const TAGS: &str = "address masking is hidden from recorded programs";

/// All codes.
pub(crate) static CODES: Multiplexer = Multiplexer {
    selector: Selector::Argument(0, u32::MAX),
    from: 1,
    operations: ROWS,
    unknown: Unknown::Invalid,
};

operations! { ROWS;
    0x1001 ARCH_SET_GS(addr: Hex).executed();
    0x1002 ARCH_SET_FS(addr: Hex).executed();
    0x1003 ARCH_GET_FS(addr: writes(Hex64));
    0x1004 ARCH_GET_GS(addr: writes(Hex64));
    0x1011 ARCH_GET_CPUID().note("answered for the task, whatever the recorder has set");
    0x1012 ARCH_SET_CPUID(addr: Int).note("remembered for the task, whatever the recorder has set");
    0x1021 ARCH_GET_XCOMP_SUPP(addr: writes(Hex64));
    0x1022 ARCH_GET_XCOMP_PERM(addr: writes(Hex64));
    0x1023 ARCH_REQ_XCOMP_PERM(addr: Int).refused(Errno::EINVAL, PERMISSION);
    0x1024 ARCH_GET_XCOMP_GUEST_PERM(addr: writes(Hex64));
    0x1025 ARCH_REQ_XCOMP_GUEST_PERM(addr: Int).refused(Errno::EINVAL, PERMISSION);
    0x1030 ARCH_XCOMP_TILECFG().refused(Errno::EINVAL, PERMISSION);
    0x2001 ARCH_MAP_VDSO_X32(addr: Hex).refused(Errno::EINVAL, "would map a vDSO");
    0x2002 ARCH_MAP_VDSO_32(addr: Hex).refused(Errno::EINVAL, "would map a vDSO");
    0x2003 ARCH_MAP_VDSO_64(addr: Hex).refused(Errno::EINVAL, "would map a vDSO");
    0x4001 ARCH_GET_UNTAG_MASK(addr: writes(Hex64));
    0x4002 ARCH_ENABLE_TAGGED_ADDR(addr: Hex).refused(Errno::EINVAL, TAGS);
    0x4003 ARCH_GET_MAX_TAG_BITS(addr: writes(Hex64)).refused(Errno::EINVAL, TAGS);
    0x4004 ARCH_FORCE_TAGGED_SVA().refused(Errno::EINVAL, TAGS);
    0x5001 ARCH_SHSTK_ENABLE(addr: Hex).refused(Errno::EINVAL, SHADOW);
    0x5002 ARCH_SHSTK_DISABLE(addr: Hex).refused(Errno::EINVAL, SHADOW);
    0x5003 ARCH_SHSTK_LOCK(addr: Hex).refused(Errno::EINVAL, SHADOW);
    0x5004 ARCH_SHSTK_UNLOCK(addr: Hex).refused(Errno::EINVAL, SHADOW);
    0x5005 ARCH_SHSTK_STATUS(addr: writes(Hex64)).refused(Errno::EINVAL, SHADOW);
}
