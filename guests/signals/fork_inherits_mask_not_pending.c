// A child inherits mask and handlers, but no pending signal.
#include "guest.h"

static volatile int hits;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { hits++; }

int main(void) {
    on_signal(SIGUSR1, handler, 0);
    block_signal(SIGUSR1);
    CHECK(raise(SIGUSR1) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        unblock_signal(SIGUSR1);
        CHECK(hits == 0 && raise(SIGUSR1) == 0 && hits == 1);
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0);
    unblock_signal(SIGUSR1);
    CHECK(hits == 1);
    printf("parent handled its own\n");
}
