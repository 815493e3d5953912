// A blocking read goes on after handlers with SA_RESTART; one of them writes the byte.
#include "guest.h"
#include <sys/time.h>

static int ends[2];
static volatile int hits;

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) {
    if (++hits == 3) CHECK(write(ends[1], "x", 1) == 1);
}

int main(void) {
    CHECK(pipe(ends) == 0);
    on_signal(SIGALRM, handler, SA_RESTART);
    struct itimerval each = {{0, 10000}, {0, 10000}};
    CHECK(setitimer(ITIMER_REAL, &each, NULL) == 0);
    char byte;
    CHECK(read(ends[0], &byte, 1) == 1 && byte == 'x');
    CHECK(hits >= 3);
    printf("%d hits\n", hits);
}
