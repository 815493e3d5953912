// A blocking read is interrupted by a handler without SA_RESTART.
#include "guest.h"
#include <sys/time.h>

static volatile int hits;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { hits++; }

int main(void) {
    int ends[2];
    CHECK(pipe(ends) == 0);
    on_signal(SIGALRM, handler, 0);
    // Repeated, so that a tick before the read doesn't matter.
    struct itimerval each = {{0, 10000}, {0, 10000}};
    CHECK(setitimer(ITIMER_REAL, &each, NULL) == 0);
    char byte;
    for (int i = 0; i < 3; i++) FAILS(read(ends[0], &byte, 1), EINTR);
    CHECK(hits >= 3);
    printf("%d hits\n", hits);
}
