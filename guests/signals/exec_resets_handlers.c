// exec resets handlers, keeps ignored signals, the mask and what is pending.
#include "guest.h"

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { _exit(97); }

static int after_exec(void) {
    struct sigaction now;
    CHECK(sigaction(SIGUSR1, NULL, &now) == 0 && now.sa_handler == SIG_DFL);
    CHECK(sigaction(SIGUSR2, NULL, &now) == 0 && now.sa_handler == SIG_IGN);
    sigset_t mask, pending;
    CHECK(sigprocmask(SIG_BLOCK, NULL, &mask) == 0 && sigismember(&mask, SIGHUP));
    CHECK(sigpending(&pending) == 0 && sigismember(&pending, SIGHUP));
    printf("as it should be\n");
    return 0;
}

int main(int argc, char **argv) {
    if (argc == 2) return after_exec();
    on_signal(SIGUSR1, handler, 0);
    signal(SIGUSR2, SIG_IGN);
    block_signal(SIGHUP);
    CHECK(raise(SIGHUP) == 0);
    execl("/proc/self/exe", argv[0], "after", NULL);
    return 98;
}
