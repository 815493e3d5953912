// A futex wait with a time-out is interrupted; one with a restarting handler goes on.
#include "guest.h"
#include <linux/futex.h>
#include <sys/time.h>

static int word;
static volatile int hits;

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) {
    if (++hits >= 3) {
        word = 1;
        futex(&word, FUTEX_WAKE, 1, NULL, NULL, 0);
    }
}

int main(void) {
    struct itimerval each = {{0, 10000}, {0, 10000}};
    struct timespec limit = {10, 0};
    on_signal(SIGALRM, handler, 0);
    CHECK(setitimer(ITIMER_REAL, &each, NULL) == 0);
    FAILS(futex(&word, FUTEX_WAIT, 0, &limit, NULL, 0), EINTR);
    on_signal(SIGALRM, handler, SA_RESTART);
    while (word == 0) futex(&word, FUTEX_WAIT, 0, NULL, NULL, 0);
    CHECK(hits >= 3);
    printf("%d hits\n", hits);
}
