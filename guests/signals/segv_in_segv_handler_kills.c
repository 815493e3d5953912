// A fault inside the handler of the same fault is blocked, so it kills.
// reel: signal=SEGV
#include "guest.h"

static void handler(int number UNUSED, siginfo_t *info UNUSED, void *context UNUSED) {
    printf("first fault\n");
    *(volatile int *)16 = 1;
    _exit(97);
}

int main(void) {
    on_signal(SIGSEGV, handler, 0);
    *(volatile int *)8 = 1;
    return 98;
}
