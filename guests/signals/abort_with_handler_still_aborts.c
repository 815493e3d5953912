// abort kills even when its handler returns and the signal is blocked.
// reel: signal=ABRT
#include "guest.h"

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { printf("handled\n"); }

int main(void) {
    on_signal(SIGABRT, handler, 0);
    block_signal(SIGABRT);
    abort();
}
