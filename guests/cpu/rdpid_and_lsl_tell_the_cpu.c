// RDPID and the limit of the per-CPU segment tell the CPU's number without any system call.
#include "guest.h"
#include <cpuid.h>

#define CPU_NUMBER_SELECTOR 0x7b

int main(void) {
    unsigned a, b, c, d, limit = 0, again = 0;
    asm volatile("lsl %1, %0" : "=r"(limit) : "r"(CPU_NUMBER_SELECTOR));
    cpu_set_t set;
    CHECK(sched_getaffinity(0, sizeof set, &set) == 0 && (limit & 0xfff) < CPU_SETSIZE);
    printf("lsl: %u\n", limit);
    __cpuid_count(7, 0, a, b, c, d);
    if (!(c >> 22 & 1)) skip("no rdpid");
    // A move to another CPU between the two instructions is possible, but not each time.
    unsigned long number = 0;
    for (int i = 0; i < 100 && (i == 0 || again != number); i++)
        asm volatile("rdpid %0\n\tlsl %k2, %1" : "=&r"(number), "=r"(again)
                     : "r"(CPU_NUMBER_SELECTOR));
    CHECK(number == again);
    printf("rdpid: %lu\n", number);
}
