// A child inherits the AVX registers; what it then loads doesn't show in its parent.
// reel: cflags=-mavx
#include "guest.h"
#include <immintrin.h>

static pid_t fork_with_ymm(__m256d *registers) {
    long result = SYS_fork;
    asm volatile("vmovupd (%1), %%ymm6\n\tvmovupd 32(%1), %%ymm15\n\tsyscall\n\t"
                 "vmovupd %%ymm6, (%1)\n\tvmovupd %%ymm15, 32(%1)"
                 : "+a"(result)
                 : "r"(registers)
                 : "rcx", "r11", "memory", "xmm6", "xmm15");
    return (pid_t)result;
}

static void show(const char *who, const __m256d *registers) {
    const double *v = (const double *)registers;
    printf("%s: %g %g %g %g, %g %g %g %g\n", who, v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
    for (int i = 0; i < 8; i++) CHECK(v[i] == i + 0.5);
}

int main(void) {
    if (!__builtin_cpu_supports("avx")) skip("no AVX");
    __m256d registers[2] = {{0.5, 1.5, 2.5, 3.5}, {4.5, 5.5, 6.5, 7.5}};
    pid_t child = fork_with_ymm(registers);
    CHECK(child >= 0);
    if (child == 0) {
        asm volatile("vzeroall" ::: "memory");
        show("child", registers);
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0);
    show("parent", registers);
}
