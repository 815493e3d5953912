// alarm and pause; a second alarm says what was left of the first.
#include "guest.h"

static volatile int hits;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { hits++; }

int main(void) {
    on_signal(SIGALRM, handler, 0);
    CHECK(alarm(100) == 0);
    unsigned left = alarm(1);
    CHECK(left > 0 && left <= 100);
    FAILS(pause(), EINTR);
    CHECK(hits == 1 && alarm(0) == 0);
    printf("%u s were left\n", left);
}
