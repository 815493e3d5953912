// A signal to the calling thread is handled before raise returns.
#include "guest.h"

static volatile int hits;
static volatile pid_t sender;

static void handler(int number UNUSED, siginfo_t *info, void *context UNUSED) {
    CHECK(info->si_code == SI_TKILL);
    sender = info->si_pid;
    hits++;
}

int main(void) {
    on_signal(SIGUSR1, handler, 0);
    for (int i = 1; i <= 10; i++) {
        CHECK(raise(SIGUSR1) == 0);
        CHECK(hits == i);
    }
    CHECK(sender == getpid());
    printf("from %d\n", sender);
}
