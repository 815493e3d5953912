// A handler that clears all ZMM and mask registers leaves no trace in what it interrupts.
// reel: cflags=-mavx512f
#include "guest.h"

static volatile int handled;

static void handler(int number UNUSED, siginfo_t *info UNUSED, void *context UNUSED) {
    asm volatile("vpxorq %%zmm0, %%zmm0, %%zmm0\n\tvpxorq %%zmm20, %%zmm20, %%zmm20\n\t"
                 "kxorw %%k3, %%k3, %%k3" ::: "xmm0", "xmm20", "k3");
    handled++;
}

int main(void) {
    if (!__builtin_cpu_supports("avx512f")) skip("no AVX-512");
    on_signal(SIGUSR1, handler, 0);
    unsigned long in[16], out[16], mask = 0, *at = out, result = SYS_tkill;
    for (unsigned long i = 0; i < 16; i++) in[i] = ~i;
    asm volatile("vmovdqu64 (%3), %%zmm0\n\tvmovdqu64 64(%3), %%zmm20\n\t"
                 "kxnorw %%k3, %%k3, %%k3\n\tsyscall\n\tvmovdqu64 %%zmm0, (%2)\n\t"
                 "vmovdqu64 %%zmm20, 64(%2)\n\tkmovw %%k3, %k1"
                 : "+a"(result), "+r"(mask), "+r"(at)
                 : "r"(in), "D"((long)gettid_now()), "S"((long)SIGUSR1)
                 : "rcx", "r11", "memory", "xmm0", "xmm20", "k3");
    CHECK(result == 0 && handled == 1 && mask == 0xffff);
    CHECK(memcmp(in, out, sizeof in) == 0);
    printf("kept %lx, mask %lx\n", out[15], mask);
}
