// XSAVE stores the state that XGETBV allows, XRSTOR gives it back.
// reel: cflags=-mxsave -mavx
#include "guest.h"
#include <cpuid.h>
#include <immintrin.h>

static unsigned char area[16384] __attribute__((aligned(64)));

int main(void) {
    unsigned a, size, c, d;
    __cpuid(1, a, size, c, d);
    if (!(c >> 27 & 1)) skip("no xsave");
    unsigned long mask = _xgetbv(0);
    __cpuid_count(0xd, 0, a, size, c, d);
    CHECK((mask & 3) == 3 && size >= 576 && size <= sizeof area);
    printf("state %#lx, %u bytes\n", mask, size);
    if (!(mask & 4)) skip("no AVX state");
    unsigned long in[4] = {1, 2, 3, 4}, out[4], use = 7;
    asm volatile("fld1\n\tvmovdqu (%1), %%ymm9\n\txsave64 %0\n\tfstp %%st(0)\n\t"
                 "vpxor %%xmm9, %%xmm9, %%xmm9\n\txrstor64 %0\n\tvmovdqu %%ymm9, (%2)\n\t"
                 "fstp %%st(0)"
                 : "+m"(area)
                 : "r"(in), "r"(out), "a"((unsigned)use), "d"(0)
                 : "memory", "xmm9", "st", "st(1)", "st(2)", "st(3)", "st(4)", "st(5)", "st(6)",
                   "st(7)");
    unsigned long present;
    memcpy(&present, area + 512, 8);
    CHECK(memcmp(in, out, sizeof in) == 0 && (present & 7) == 7);
    CHECK(memcmp(area + 160 + 9 * 16, in, 16) == 0);
    printf("present %#lx, ymm9 %lx %lx %lx %lx\n", present, out[0], out[1], out[2], out[3]);
}
