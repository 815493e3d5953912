// The 128 bytes below the stack pointer survive a handler.
// reel: cflags=-O2
#include "guest.h"

static void handler(int number UNUSED, siginfo_t *info UNUSED, void *context UNUSED) {
    volatile char frame[2000];
    for (size_t i = 0; i < sizeof frame; i++) frame[i] = (char)0xee;
}

int main(void) {
    on_signal(SIGUSR1, handler, 0);
    long number = SYS_tgkill, pid = getpid(), low = 0, high = 0;
    __asm__ volatile("movq $111, -8(%%rsp); movq $222, -128(%%rsp); syscall;"
                     "movq -8(%%rsp), %1; movq -128(%%rsp), %2"
                     : "+a"(number), "=&r"(low), "=&r"(high)
                     : "D"(pid), "S"(pid), "d"((long)SIGUSR1)
                     : "rcx", "r11", "memory");
    CHECK(number == 0 && low == 111 && high == 222);
    printf("kept\n");
}
