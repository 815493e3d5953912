// The CPU set of a thread: read, narrowed, inherited.
#include "guest.h"

static void *body(void *argument UNUSED) {
    cpu_set_t set;
    CHECK(sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) == 1);
    return NULL;
}

int main(void) {
    cpu_set_t set, one;
    CHECK(sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) >= 1);
    int cpu = 0;
    while (!CPU_ISSET(cpu, &set)) cpu++;
    CPU_ZERO(&one);
    CPU_SET(cpu, &one);
    CHECK(sched_setaffinity(0, sizeof one, &one) == 0);
    join(start(body, NULL));
    CHECK(sched_getcpu() == cpu);
    cpu_set_t none;
    CPU_ZERO(&none);
    FAILS(sched_setaffinity(0, sizeof none, &none), EINVAL);
    FAILS(syscall(SYS_sched_getaffinity, 0, 1, &set), EINVAL);
    printf("%d CPUs, on %d\n", CPU_COUNT(&set), cpu);
}
