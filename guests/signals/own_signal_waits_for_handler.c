// Without SA_NODEFER the signal of a handler waits until the handler returns.
#include "guest.h"

static volatile int running, hits;

static void handler(int number, siginfo_t *info UNUSED, void *context UNUSED) {
    CHECK(running == 0);
    running = 1;
    if (hits++ < 3) CHECK(raise(number) == 0);
    running = 0;
}

int main(void) {
    on_signal(SIGUSR1, handler, 0);
    CHECK(raise(SIGUSR1) == 0);
    CHECK(hits == 4);
    printf("%d hits\n", hits);
}
