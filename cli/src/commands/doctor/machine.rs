//! What the processor lets us hide from a program or make repeatable.

use super::Finding;
use std::fs;

pub(super) fn findings() -> Vec<Finding> {
    vec![cpuid(), tsc(), xsave(), counters()]
}

fn cpuid() -> Finding {
    let what = "CPUID faulting";
    if ptrace::cpuid_faulting() {
        return Finding::good(what, "CPUID can be made to trap (ARCH_SET_CPUID)");
    }
    let random = cpu_flags()
        .iter()
        .any(|flag| flag == "rdrand" || flag == "rdseed");
    let advice = if random {
        "RDRAND and RDSEED can't be hidden: a program that uses them directly diverges in replay; \
         and a recording replays on this kind of CPU only"
    } else {
        "a recording replays on this kind of CPU only"
    };
    Finding::lacking(what, "not on this CPU, or its hypervisor hides it", advice)
}

fn tsc() -> Finding {
    if ptrace::tsc_trapping() {
        return Finding::good("TSC trapping", "RDTSC can be made to trap (PR_SET_TSC)");
    }
    Finding::bad(
        "TSC trapping",
        "RDTSC can't be made to trap",
        "prctl(PR_SET_TSC) is forbidden: a container's seccomp policy, perhaps; allow prctl",
    )
}

/// The parts of the extended state, by the bits of XCR0 (Intel's manual, volume 1, 13.3).
const STATES: [(u32, &str); 6] = [
    (0, "x87"),
    (1, "SSE"),
    (2, "AVX"),
    (5, "AVX-512"),
    (9, "protection keys"),
    (18, "AMX"),
];

fn xsave() -> Finding {
    let enabled = ptrace::xcr0();
    if enabled == 0 {
        return Finding::lacking(
            "extended state",
            "no XSAVE",
            "only x87 and SSE are recorded",
        );
    }
    let names = STATES
        .iter()
        .filter(|(bit, _)| enabled & (1 << bit) != 0)
        .map(|(_, name)| *name);
    Finding::good("extended state", names.collect::<Vec<_>>().join(", "))
}

/// For information: reel needs none.
fn counters() -> Finding {
    let paranoid = fs::read_to_string("/proc/sys/kernel/perf_event_paranoid");
    let detail = match paranoid {
        Ok(level) => format!("not needed (perf_event_paranoid is {})", level.trim()),
        Err(_) => "not needed (the kernel has none)".into(),
    };
    Finding::good("perf counters", detail)
}

fn cpu_flags() -> Vec<String> {
    let text = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("flags"));
    line.unwrap_or_default()
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}
