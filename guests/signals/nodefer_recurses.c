// With SA_NODEFER a handler is entered again by its own signal.
#include "guest.h"

static volatile int depth, deepest;

static void handler(int number, siginfo_t *info UNUSED, void *context UNUSED) {
    if (++depth > deepest) deepest = depth;
    if (depth < 5) CHECK(raise(number) == 0);
    depth--;
}

int main(void) {
    on_signal(SIGUSR1, handler, SA_NODEFER);
    CHECK(raise(SIGUSR1) == 0);
    CHECK(deepest == 5 && depth == 0);
    printf("depth %d\n", deepest);
}
