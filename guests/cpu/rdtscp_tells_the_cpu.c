// rdtscp, getcpu and the affinity mask agree about the CPU that a pinned thread runs on.
#include "guest.h"
#include <x86intrin.h>

int main(void) {
    cpu_set_t set;
    CHECK(sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0);
    for (int cpu = 0; cpu < CPU_SETSIZE; cpu++) {
        if (!CPU_ISSET(cpu, &set)) continue;
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(cpu, &one);
        CHECK(sched_setaffinity(0, sizeof one, &one) == 0);
        unsigned aux, number, node;
        __rdtscp(&aux);
        CHECK(syscall(SYS_getcpu, &number, &node, NULL) == 0);
        CHECK((int)number == cpu && (aux & 0xfff) == number && aux >> 12 == node);
        CHECK(sched_getcpu() == cpu);
        printf("CPU %u of node %u\n", number, node);
    }
}
