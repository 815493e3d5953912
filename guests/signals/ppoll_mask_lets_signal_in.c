// ppoll with an empty mask takes a signal that was pending and blocked.
#include "guest.h"
#include <poll.h>

static volatile int hits;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { hits++; }

int main(void) {
    on_signal(SIGUSR1, handler, 0);
    block_signal(SIGUSR1);
    CHECK(raise(SIGUSR1) == 0 && hits == 0);
    sigset_t none;
    sigemptyset(&none);
    struct timespec limit = {10, 0};
    FAILS(ppoll(NULL, 0, &limit, &none), EINTR);
    CHECK(hits == 1);
    sigset_t now;
    CHECK(sigprocmask(SIG_BLOCK, NULL, &now) == 0 && sigismember(&now, SIGUSR1));
    printf("taken once\n");
}
