// A fault whose signal is blocked kills in spite of the handler.
// reel: signal=SEGV
#include "guest.h"

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { _exit(98); }

int main(void) {
    on_signal(SIGSEGV, handler, 0);
    block_signal(SIGSEGV);
    printf("blocked\n");
    *(volatile int *)8 = 1;
    return 97;
}
