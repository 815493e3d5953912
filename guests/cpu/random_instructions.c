// RDRAND and RDSEED, where CPUID tells of them.
// reel: cflags=-mrdrnd -mrdseed
// reel: unsupported=RDRAND can be hidden only where CPUID can be made to fault
#include "guest.h"
#include <cpuid.h>
#include <x86intrin.h>

int main(void) {
    unsigned a, b, c, d;
    __cpuid(1, a, b, c, d);
    int has_rdrand = c >> 30 & 1;
    __cpuid_count(7, 0, a, b, c, d);
    int has_rdseed = b >> 18 & 1;
    printf("rdrand %s, rdseed %s\n", has_rdrand ? "yes" : "no", has_rdseed ? "yes" : "no");
    unsigned long long random = 0, seed = 0;
    if (has_rdrand)
        while (!_rdrand64_step(&random)) sched_yield();
    if (has_rdseed)
        while (!_rdseed64_step(&seed)) sched_yield();
    printf("%llx %llx\n", random, seed);
}
