//! Address spaces. Most of these are executed again in a replay, with the recorded addresses.

use super::madvise;
use crate::syscall::ResultKind::Address as NewAddress;
use crate::syscall::calls;

const LAYOUT: &str = "the recorder notes the mapping; the replayer makes it at the same address";
const NODES: &str = "where memory lies has no effect that a program can see";

calls! { Memory;
    9 mmap(addr: Address, length: Size, prot: Flags(names::PROT),
        flags: Split(0xf, names::MAP_TYPES, names::MAP), fd: Fd, offset: Hex)
        .irregular().executed().gives(NewAddress).note(LAYOUT);
    10 mprotect(addr: Address, len: Size, prot: Flags(names::PROT)).irregular().executed();
    11 munmap(addr: Address, length: Size).irregular().executed();
    12 brk(addr: Address).irregular().executed().gives(NewAddress).note(LAYOUT);
    25 mremap(old_address: Address, old_size: Size, new_size: Size, flags: Flags(names::MREMAP),
        new_address: Address).irregular().executed().gives(NewAddress).note(LAYOUT);
    26 msync(addr: Address, length: Size, flags: Flags(names::MSYNC));
    27 mincore(addr: Address, length: Size, vec: writes_many(Pages(1), Opaque).when(Always))
        .note("on ENOMEM the pages before the hole are told of");
    28 madvise(addr: Address, length: Size, advice: Enum(names::ADVICE)).irregular().executed()
        .by(&madvise::ADVICE).note("it may have done part of its work when it fails");
    30 shmat(shmid: Int, shmaddr: Address, shmflg: Flags(names::SHM)).irregular().executed()
        .gives(NewAddress).note(LAYOUT);
    67 shmdt(shmaddr: Address).irregular().executed();
    149 mlock(addr: Address, len: Size).note(
        "locked memory looks the same to the program; the replayer doesn't lock");
    150 munlock(addr: Address, len: Size);
    151 mlockall(flags: Flags(names::MLOCKALL));
    152 munlockall();
    216 remap_file_pages(addr: Address, size: Size, prot: Flags(names::PROT), pgoff: Size,
        flags: Hex).refused(Errno::ENOSYS, "deprecated; makes one mapping of many parts of a file");
    237 mbind(addr: Address, len: Size, mode: Split(0xfff, names::MEMORY_POLICIES,
        names::MEMORY_POLICY), nodemask: reads_many(Bits(4), CpuSet), maxnode: Size, flags: Hex)
        .note(NODES);
    238 set_mempolicy(mode: Split(0xfff, names::MEMORY_POLICIES, names::MEMORY_POLICY),
        nodemask: reads_many(Bits(2), CpuSet), maxnode: Size).note(NODES);
    239 get_mempolicy(mode: writes(I32).when(Always), nodemask: writes_many(Bits(2), CpuSet), maxnode: Size,
        addr: Address, flags: Hex);
    256 migrate_pages(pid: Pid, maxnode: Size, old_nodes: reads_many(Bits(1), CpuSet),
        new_nodes: reads_many(Bits(1), CpuSet)).note(NODES);
    279 move_pages(pid: Pid, count: Size, pages: reads_many(ArgTimes(1, 8), Hex64),
        nodes: reads_many(ArgTimes(1, 4), I32), status: writes_many(ArgTimes(1, 4), I32)
        .when(Always), flags: Hex).note("tells of the pages before the one that it failed at");
    323 userfaultfd(flags: Flags(names::DESCRIPTOR)).refused(Errno::ENOSYS,
        "page faults handled by the program happen at points that no event marks");
    325 mlock2(addr: Address, len: Size, flags: Flags(names::MLOCK));
    329 pkey_mprotect(addr: Address, len: Size, prot: Flags(names::PROT), pkey: Int)
        .executed();
    330 pkey_alloc(flags: Hex, access_rights: Hex).executed();
    331 pkey_free(pkey: Int).executed();
    440 process_madvise(pidfd: Fd, iovec: Iovecs(In, 2), vlen: Size, advice: Enum(names::ADVICE),
        flags: Hex).refused(Errno::ENOSYS,
        "advice may drop pages of another address space, which no event of that task would tell");
    447 memfd_secret(flags: Flags(names::FD)).refused(Errno::ENOSYS,
        "secret memory can't be read by a recorder");
    448 process_mrelease(pidfd: Fd, flags: Hex)
        .note("only of a process that a fatal signal has already hit");
    450 set_mempolicy_home_node(addr: Address, len: Size, home_node: Size, flags: Hex).note(NODES);
    453 map_shadow_stack(addr: Address, size: Size, flags: Hex).refused(Errno::ENOSYS,
        "shadow stacks are hidden from recorded programs");
    462 mseal(addr: Address, len: Size, flags: Hex).refused(Errno::ENOSYS,
        "a sealed mapping can't be changed by the recorder or the replayer");
}
