// Threads that take turns keep their own ZMM and mask registers over sched_yield.
// reel: cflags=-mavx512f
#include "guest.h"

static void *body(void *argument) {
    unsigned long seed = (unsigned long)argument, lanes[16], mask = seed, i;
    for (i = 0; i < 16; i++) lanes[i] = seed * 1000 + i;
    for (i = 0; i < 50; i++) {
        long result = SYS_sched_yield;
        asm volatile("vmovdqu64 (%1), %%zmm3\n\tvmovdqu64 64(%1), %%zmm31\n\tkmovw %k2, %%k5\n\t"
                     "syscall\n\t"
                     "vpaddq %%zmm3, %%zmm31, %%zmm31\n\tvmovdqu64 %%zmm3, (%1)\n\t"
                     "vmovdqu64 %%zmm31, 64(%1)\n\tkmovw %%k5, %k2"
                     : "+a"(result), "+r"(*(unsigned long **)&(unsigned long *){lanes}), "+r"(mask)
                     :
                     : "rcx", "r11", "memory", "xmm3", "xmm31", "k5");
        CHECK(result == 0 && mask == seed);
    }
    for (i = 0; i < 8; i++) {
        CHECK(lanes[i] == seed * 1000 + i);
        CHECK(lanes[8 + i] == seed * 1000 + 8 + i + 50 * lanes[i]);
    }
    return (void *)lanes[15];
}

int main(void) {
    if (!__builtin_cpu_supports("avx512f")) skip("no AVX-512");
    pthread_t threads[4];
    for (unsigned long i = 0; i < 4; i++) threads[i] = start(body, (void *)(i + 1));
    for (int i = 0; i < 4; i++) printf("%lu\n", (unsigned long)join(threads[i]));
}
