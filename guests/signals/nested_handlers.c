// A handler is interrupted by another signal that it raises.
#include "guest.h"

static int order[4];
static volatile int count;

static void inner(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { order[count++] = 2; }
static void outer(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) {
    order[count++] = 1;
    CHECK(raise(SIGUSR2) == 0);
    order[count++] = 3;
}

int main(void) {
    on_signal(SIGUSR1, outer, 0);
    on_signal(SIGUSR2, inner, 0);
    CHECK(raise(SIGUSR1) == 0);
    CHECK(count == 3 && order[0] == 1 && order[1] == 2 && order[2] == 3);
    printf("%d %d %d\n", order[0], order[1], order[2]);
}
