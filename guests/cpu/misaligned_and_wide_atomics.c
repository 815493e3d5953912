// Atomic operations on misaligned words, and cmpxchg16b.
// reel: cflags=-mcx16
#include "guest.h"

static char bytes[128] __attribute__((aligned(64)));
static unsigned long pair[2] __attribute__((aligned(16))) = {1, 2};

int main(void) {
    // Within one cache line: a lock over two lines may be forbidden by the machine.
    unsigned long *word = (unsigned long *)(bytes + 3), add = 5;
    for (int i = 0; i < 1000; i++)
        asm volatile("lock xaddq %0, %1" : "+r"(add), "+m"(*word)::"memory", "cc");
    unsigned long low = 1, high = 2;
    unsigned char swapped;
    asm volatile("lock cmpxchg16b %1\n\tsetz %0"
                 : "=q"(swapped), "+m"(pair), "+a"(low), "+d"(high)
                 : "b"(10UL), "c"(20UL)
                 : "memory", "cc");
    CHECK(swapped && pair[0] == 10 && pair[1] == 20);
    asm volatile("lock cmpxchg16b %1\n\tsetz %0"
                 : "=q"(swapped), "+m"(pair), "+a"(low), "+d"(high)
                 : "b"(7UL), "c"(7UL)
                 : "memory", "cc");
    CHECK(!swapped && low == 10 && high == 20);
    printf("%lx, %lu %lu\n", *word, pair[0], pair[1]);
}
