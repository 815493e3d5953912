//! Questions to the machine and the kernel that need raw calls, and the tracer's own CPU.

use std::fs::File;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};

/// A set of CPUs, as `sched_getaffinity(2)` gives it.
#[derive(Clone)]
pub struct CpuSet(libc::cpu_set_t);

impl CpuSet {
    /// The first CPU of the set.
    pub fn first(&self) -> Option<usize> {
        self.all().next()
    }

    /// The CPUs of the set, ascending.
    pub fn all(&self) -> impl Iterator<Item = usize> + '_ {
        let most = libc::CPU_SETSIZE as usize;
        // SAFETY: the index is below the set's size.
        (0..most).filter(|cpu| unsafe { libc::CPU_ISSET(*cpu, &self.0) })
    }

    /// The set without `cpu`; unchanged if nothing would be left.
    pub fn without(&self, cpu: usize) -> Self {
        let mut set = self.0;
        // SAFETY: the index came from a set; CPU_CLR bounds it.
        unsafe { libc::CPU_CLR(cpu, &mut set) };
        let rest = Self(set);
        if rest.first().is_some() {
            rest
        } else {
            self.clone()
        }
    }

    /// Moves the calling thread to this set.
    pub fn apply(&self) -> std::io::Result<()> {
        // SAFETY: the kernel reads the set.
        check(unsafe {
            libc::sched_setaffinity(0, size_of::<libc::cpu_set_t>(), &raw const self.0)
        })
    }
}

/// The CPUs that the calling thread may use.
pub fn affinity() -> std::io::Result<CpuSet> {
    // SAFETY: an all-zero set is a valid, empty one.
    let mut set: libc::cpu_set_t = unsafe { std::mem::zeroed() };
    // SAFETY: the kernel writes at most the set's size.
    check(unsafe { libc::sched_getaffinity(0, size_of::<libc::cpu_set_t>(), &raw mut set) })?;
    Ok(CpuSet(set))
}

/// Keeps the calling thread on one CPU.
pub fn pin_to_cpu(cpu: usize) -> std::io::Result<()> {
    // SAFETY: an all-zero set is a valid, empty one.
    let mut set: libc::cpu_set_t = unsafe { std::mem::zeroed() };
    // SAFETY: CPU_SET ignores an index beyond the set.
    unsafe { libc::CPU_SET(cpu, &mut set) };
    CpuSet(set).apply()
}

/// The CPU that the caller is on.
pub fn current_cpu() -> usize {
    // SAFETY: no arguments.
    usize::try_from(unsafe { libc::sched_getcpu() }).unwrap_or(0)
}

/// Nanoseconds of the monotonic clock.
pub fn monotonic_ns() -> u64 {
    let mut time = libc::timespec {
        tv_sec: 0,
        tv_nsec: 0,
    };
    // SAFETY: the C library writes one timespec.
    unsafe { libc::clock_gettime(libc::CLOCK_MONOTONIC, &raw mut time) };
    time.tv_sec as u64 * 1_000_000_000 + time.tv_nsec as u64
}

/// The calling thread's id.
pub fn own_tid() -> i32 {
    // SAFETY: no arguments.
    unsafe { libc::gettid() }
}

/// Whether two descriptors of two processes are one open file (`kcmp(2)`); `None` where the
/// kernel doesn't tell.
pub fn same_open_file(pid: i32, fd: i32, other_pid: i32, other_fd: i32) -> Option<bool> {
    const KCMP_FILE: i32 = 0;
    // SAFETY: plain numbers.
    let order = unsafe { libc::syscall(libc::SYS_kcmp, pid, other_pid, KCMP_FILE, fd, other_fd) };
    (order >= 0).then_some(order == 0)
}

/// A copy of another process's descriptor (`pidfd_getfd(2)`, Linux 5.6).
pub fn pidfd_fetch(pid: i32, fd: i32) -> std::io::Result<File> {
    // SAFETY: plain numbers; the results are new descriptors of ours.
    unsafe {
        let raw = libc::syscall(libc::SYS_pidfd_open, pid, 0) as i32;
        check(raw)?;
        let process = OwnedFd::from_raw_fd(raw);
        let copy = libc::syscall(libc::SYS_pidfd_getfd, process.as_raw_fd(), fd, 0) as i32;
        check(copy)?;
        Ok(File::from_raw_fd(copy))
    }
}

/// Copies `length` bytes between files inside the kernel; tells how many were copied.
pub fn kernel_copy_file(from: &File, to: &File, length: u64) -> std::io::Result<u64> {
    let mut offset = 0_i64;
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    // SAFETY: the kernel reads and writes one offset.
    let count =
        unsafe { libc::sendfile(to.as_raw_fd(), from.as_raw_fd(), &raw mut offset, length) };
    if count < 0 {
        Err(std::io::Error::last_os_error())
    } else {
        Ok(count as u64)
    }
}

/// The soft limit of a process's stack, in bytes (`RLIM_INFINITY` is all ones).
pub fn stack_limit(pid: i32) -> std::io::Result<u64> {
    let mut limit = libc::rlimit {
        rlim_cur: 0,
        rlim_max: 0,
    };
    let none = std::ptr::null();
    // SAFETY: the kernel writes one rlimit.
    check(unsafe { libc::prlimit(pid, libc::RLIMIT_STACK, none, &raw mut limit) })?;
    Ok(limit.rlim_cur)
}

/// Sets the soft limit of a process's stack, raising the hard one if it must and may.
pub fn set_stack_limit(pid: i32, bytes: u64) -> std::io::Result<()> {
    let mut limit = libc::rlimit {
        rlim_cur: 0,
        rlim_max: 0,
    };
    let none = std::ptr::null_mut();
    // SAFETY: the kernel writes, then reads, one rlimit.
    unsafe {
        check(libc::prlimit(
            pid,
            libc::RLIMIT_STACK,
            std::ptr::null(),
            &raw mut limit,
        ))?;
        limit.rlim_cur = bytes;
        limit.rlim_max = limit.rlim_max.max(bytes);
        check(libc::prlimit(
            pid,
            libc::RLIMIT_STACK,
            &raw const limit,
            none,
        ))
    }
}

/// Whether CPUID can be made to trap (`ARCH_SET_CPUID`, arch_prctl(2)). Leaves it running.
pub fn cpuid_faulting() -> bool {
    const ARCH_SET_CPUID: i32 = 0x1012;
    // SAFETY: plain numbers; the feature is switched back on at once, no CPUID in between.
    unsafe {
        let off = libc::syscall(libc::SYS_arch_prctl, ARCH_SET_CPUID, 0_usize);
        libc::syscall(libc::SYS_arch_prctl, ARCH_SET_CPUID, 1_usize);
        off == 0
    }
}

/// Whether RDTSC can be made to trap (`PR_SET_TSC`, prctl(2)). Leaves it running.
pub fn tsc_trapping() -> bool {
    // SAFETY: plain numbers; switched back at once, no RDTSC in between.
    unsafe {
        let off = libc::prctl(libc::PR_SET_TSC, libc::PR_TSC_SIGSEGV, 0, 0, 0);
        libc::prctl(libc::PR_SET_TSC, libc::PR_TSC_ENABLE, 0, 0, 0);
        off == 0
    }
}

/// The time stamp counter.
pub fn read_tsc() -> u64 {
    // SAFETY: RDTSC has no effect but its result, and nothing makes it trap in the tracer.
    unsafe { std::arch::x86_64::_rdtsc() }
}

/// What RDTSCP leaves in ecx on the CPU that the caller is on.
pub fn processor_id_of_tsc() -> u32 {
    let mut id = 0;
    // SAFETY: RDTSCP is there on every CPU that Linux runs AVX programs on; checked by CPUID.
    unsafe {
        if cpuid(0x8000_0001, 0)[3] & (1 << 27) != 0 {
            std::arch::x86_64::__rdtscp(&raw mut id);
        }
    }
    id
}

/// What CPUID says of a leaf: eax, ebx, ecx, edx.
pub fn cpuid(leaf: u32, subleaf: u32) -> [u32; 4] {
    let found = std::arch::x86_64::__cpuid_count(leaf, subleaf);
    [found.eax, found.ebx, found.ecx, found.edx]
}

/// All leaves that identify the CPU and what it can do: (leaf, subleaf, registers).
pub fn cpu_identification() -> Vec<(u32, u32, [u32; 4])> {
    const LEAVES_MAX: u32 = 0x40;
    const SUBLEAVES: [(u32, u32); 4] = [(4, 8), (7, 3), (0xb, 3), (0xd, 20)];
    let mut found = Vec::new();
    for base in [0, 0x8000_0000_u32] {
        let highest = cpuid(base, 0)[0].min(base + LEAVES_MAX);
        for leaf in base..=highest {
            let count = SUBLEAVES
                .iter()
                .find(|(known, _)| *known == leaf)
                .map_or(1, |row| row.1);
            found.extend((0..count).map(|sub| (leaf, sub, cpuid(leaf, sub))));
        }
    }
    found
}

/// The extended states that the operating system has enabled (XCR0); 0 without XSAVE.
pub fn xcr0() -> u64 {
    if cpuid(1, 0)[2] & (1 << 27) == 0 {
        return 0;
    }
    let (low, high): (u32, u32);
    // SAFETY: OSXSAVE is set, so XGETBV of register 0 is allowed; it has no other effect.
    unsafe {
        std::arch::asm!("xgetbv", in("ecx") 0, out("eax") low, out("edx") high, options(nomem, nostack));
    }
    u64::from(high) << 32 | u64::from(low)
}

fn check(result: i32) -> std::io::Result<()> {
    if result < 0 {
        Err(std::io::Error::last_os_error())
    } else {
        Ok(())
    }
}
