// With SA_RESETHAND the second signal has the default action: death.
// reel: signal=USR1
#include "guest.h"

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { printf("handled\n"); }

int main(void) {
    on_signal(SIGUSR1, handler, (int)SA_RESETHAND);
    CHECK(raise(SIGUSR1) == 0);
    struct sigaction now;
    CHECK(sigaction(SIGUSR1, NULL, &now) == 0 && now.sa_handler == SIG_DFL);
    raise(SIGUSR1);
    return 98;
}
