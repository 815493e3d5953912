// A handler forks; parent and child both return from it.
#include "guest.h"

static volatile pid_t child = -1;

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { child = fork(); }

int main(void) {
    on_signal(SIGUSR1, handler, 0);
    CHECK(raise(SIGUSR1) == 0 && child >= 0);
    if (child == 0) {
        sigset_t now;
        CHECK(sigprocmask(SIG_BLOCK, NULL, &now) == 0 && !sigismember(&now, SIGUSR1));
        _exit(12);
    }
    CHECK(exit_code_of(child) == 12);
    printf("child %d\n", child);
}
