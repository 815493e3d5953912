// The mask in the frame is the mask after the handler.
#include "guest.h"
#include <ucontext.h>

static void handler(int number UNUSED, siginfo_t *info UNUSED, void *context) {
    sigaddset(&((ucontext_t *)context)->uc_sigmask, SIGHUP);
}

int main(void) {
    on_signal(SIGUSR1, handler, 0);
    CHECK(raise(SIGUSR1) == 0);
    sigset_t now;
    CHECK(sigprocmask(SIG_BLOCK, NULL, &now) == 0 && sigismember(&now, SIGHUP));
    printf("SIGHUP is blocked\n");
}
