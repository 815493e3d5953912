// Where the kernel allows it, wrgsbase and wrfsbase set the bases without a system call.
// reel: cflags=-mfsgsbase
#include "guest.h"
#include <asm/prctl.h>
#include <immintrin.h>
#include <sys/auxv.h>

#define HWCAP2_FSGSBASE 2

static unsigned long words[2] = {17, 18}, base;

int main(void) {
    if (!(getauxval(AT_HWCAP2) & HWCAP2_FSGSBASE)) skip("no FSGSBASE");
    _writegsbase_u64((unsigned long)words);
    CHECK(_readgsbase_u64() == (unsigned long)words);
    CHECK(syscall(SYS_arch_prctl, ARCH_GET_GS, &base) == 0 && base == (unsigned long)words);
    unsigned long first;
    asm volatile("movq %%gs:0, %0" : "=r"(first));
    CHECK(first == 17 && _readfsbase_u64() == *(unsigned long *)(pthread_self() + 0x10));
    // For a moment there is no thread-local storage: nothing of libc may be called.
    unsigned long fs = _readfsbase_u64(), seen = 0, result = SYS_sched_yield;
    asm volatile("wrfsbase %2\n\tsyscall\n\tmovq %%fs:8, %1\n\twrfsbase %3"
                 : "+a"(result), "=&r"(seen)
                 : "r"(words), "r"(fs)
                 : "rcx", "r11", "memory");
    CHECK(result == 0 && seen == 18 && _readfsbase_u64() == fs);
    printf("gs %#lx fs %#lx\n", base, fs);
}
