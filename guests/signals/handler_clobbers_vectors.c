// The interrupted code's vector registers survive a handler that overwrites them.
#include "guest.h"

static void handler(int number UNUSED, siginfo_t *info UNUSED, void *context UNUSED) {
    __asm__ volatile("pcmpeqd %%xmm0, %%xmm0; pcmpeqd %%xmm5, %%xmm5; pcmpeqd %%xmm15, %%xmm15" ::
                         : "xmm0", "xmm5", "xmm15");
}

int main(void) {
    on_signal(SIGUSR1, handler, 0);
    long pid = getpid(), number = SYS_tgkill, a = 7, b = 8;
    __asm__ volatile("movq %1, %%xmm5; movq %2, %%xmm15; syscall; movq %%xmm5, %1; movq %%xmm15, %2"
                     : "+a"(number), "+r"(a), "+r"(b)
                     : "D"(pid), "S"(pid), "d"((long)SIGUSR1)
                     : "rcx", "r11", "xmm5", "xmm15", "memory");
    CHECK(number == 0 && a == 7 && b == 8);
    printf("kept\n");
}
