//! Scheduling and CPU placement. The recorder decides who runs and where.

use crate::syscall::calls;

const PINNED: &str = "recorded tasks share one CPU";
const STARVES: &str = "real-time policies are refused: such a task would starve the recorder";

calls! { Scheduling;
    24 sched_yield().may_block().irregular().note("the recorder runs another task");
    142 sched_setparam(pid: Pid, param: reads(Struct(&structs::SCHED_PARAM)))
        .note("has an effect under real-time policies only, and those are refused");
    143 sched_getparam(pid: Pid, param: writes(Struct(&structs::SCHED_PARAM)));
    144 sched_setscheduler(pid: Pid, policy: Split(0xff, names::POLICIES, names::POLICY_FLAGS),
        param: reads(Struct(&structs::SCHED_PARAM))).by(&super::policy::POLICIES).note(STARVES);
    145 sched_getscheduler(pid: Pid);
    146 sched_get_priority_max(policy: Enum(names::POLICIES));
    147 sched_get_priority_min(policy: Enum(names::POLICIES));
    148 sched_rr_get_interval(pid: Pid, tp: writes(Struct(&structs::TIMESPEC)));
    203 sched_setaffinity(pid: Pid, cpusetsize: Unsigned, mask: reads_many(Arg(1), CpuSet))
        .pretended(PINNED);
    204 sched_getaffinity(pid: Pid, cpusetsize: Unsigned, mask: writes_many(Result(1), CpuSet))
        .irregular().note("the recorder answers with the CPU set that the program is told of");
    251 ioprio_set(which: Int, who: Int, ioprio: Hex);
    252 ioprio_get(which: Int, who: Int);
    309 getcpu(cpu: writes(U32), node: writes(U32), tcache: Address).irregular()
        .note("the recorder answers with a CPU of the set that the program is told of");
    314 sched_setattr(pid: Pid, attr: reads_many(Fixed(48), Struct(&structs::SCHED_ATTR)),
        flags: Hex).refused(Errno::EPERM,
        "may name a real-time policy, and such a task would starve the recorder");
    315 sched_getattr(pid: Pid, attr: writes_many(Arg(2), Struct(&structs::SCHED_ATTR)),
        size: Unsigned, flags: Hex);
    324 membarrier(cmd: Flags(names::MEMBARRIER), flags: Hex, cpu_id: Int);
}
