// The time stamp counter is read by rdtsc and rdtscp, in any register the compiler likes.
#include "guest.h"
#include <x86intrin.h>

int main(void) {
    unsigned long last = __rdtsc(), first = last;
    unsigned aux;
    for (int i = 0; i < 200; i++) {
        unsigned long now = i % 2 ? __rdtsc() : __rdtscp(&aux);
        CHECK(now > last);
        last = now;
    }
    sleep_ms(2);
    CHECK(__rdtsc() - last > 100000);
    printf("%lu from %lu\n", last - first, first);
    // Nothing but eax, edx (and ecx) changes; upper halves become zero.
    unsigned long rax = -1UL, rdx = -1UL, rcx = 12345, rbx = 0x1122334455667788;
    asm volatile("rdtsc" : "+a"(rax), "+d"(rdx), "+c"(rcx), "+b"(rbx));
    CHECK(rax >> 32 == 0 && rdx >> 32 == 0 && rcx == 12345 && rbx == 0x1122334455667788);
    asm volatile("rdtscp" : "+a"(rax), "+d"(rdx), "+c"(rcx));
    CHECK(rax >> 32 == 0 && rdx >> 32 == 0 && rcx >> 32 == 0);
    printf("%lx:%lx %lx\n", rdx, rax, rcx);
}
