// Writing to a pipe without a reader: EPIPE, with a handler run first.
#include "guest.h"

static volatile int hits;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { hits++; }

int main(void) {
    int ends[2];
    CHECK(pipe(ends) == 0 && close(ends[0]) == 0);
    on_signal(SIGPIPE, handler, 0);
    FAILS(write(ends[1], "x", 1), EPIPE);
    CHECK(hits == 1);
    signal(SIGPIPE, SIG_IGN);
    FAILS(write(ends[1], "x", 1), EPIPE);
    CHECK(hits == 1);
    printf("EPIPE\n");
}
