// sigsuspend lets a pending signal in and puts the mask back.
#include "guest.h"

static volatile int hits;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { hits++; }

int main(void) {
    on_signal(SIGUSR1, handler, 0);
    block_signal(SIGUSR1);
    sigset_t none;
    sigemptyset(&none);
    for (int i = 1; i <= 20; i++) {
        CHECK(raise(SIGUSR1) == 0 && hits == i - 1);
        FAILS(sigsuspend(&none), EINTR);
        CHECK(hits == i);
    }
    sigset_t now;
    CHECK(sigprocmask(SIG_BLOCK, NULL, &now) == 0 && sigismember(&now, SIGUSR1));
    printf("%d hits\n", hits);
}
