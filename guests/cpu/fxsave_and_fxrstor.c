// FXSAVE stores x87 and SSE state; what FXRSTOR loads is kept over a system call.
#include "guest.h"

static unsigned char first[512] __attribute__((aligned(16)));
static unsigned char second[512] __attribute__((aligned(16)));

int main(void) {
    asm volatile("fninit\n\tfxsave64 %0" : "=m"(first));
    unsigned mxcsr;
    memcpy(&mxcsr, first + 24, 4);
    for (int i = 0; i < 16; i++) first[160 + 16 * 12 + i] = (unsigned char)(i * 7);
    long result = SYS_getpid;
    asm volatile("fxrstor64 %1\n\tsyscall\n\tfxsave64 %2"
                 : "+a"(result)
                 : "m"(first), "m"(second)
                 : "rcx", "r11", "memory", "xmm12");
    CHECK(result == getpid() && memcmp(first + 160, second + 160, 16 * 16) == 0);
    CHECK(memcmp(first, second, 5) == 0);
    printf("mxcsr %#x, control %#x, xmm12 ends with %d\n", mxcsr, first[0] | first[1] << 8,
           second[160 + 16 * 12 + 15]);
}
