// A pending standard signal isn't queued twice.
#include "guest.h"

static volatile int hits;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { hits++; }

int main(void) {
    on_signal(SIGUSR1, handler, 0);
    block_signal(SIGUSR1);
    for (int i = 0; i < 5; i++) CHECK(kill(getpid(), SIGUSR1) == 0);
    sigset_t pending;
    CHECK(sigpending(&pending) == 0);
    CHECK(sigismember(&pending, SIGUSR1) == 1 && sigismember(&pending, SIGUSR2) == 0);
    CHECK(hits == 0);
    unblock_signal(SIGUSR1);
    CHECK(hits == 1);
    printf("%d hit\n", hits);
}
