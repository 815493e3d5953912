// ITIMER_REAL fires again and again; getitimer says how long until the next.
#include "guest.h"
#include <sys/time.h>

static volatile int hits;
static void handler(int n UNUSED, siginfo_t *i, void *c UNUSED) {
    CHECK(i->si_code == SI_KERNEL);
    hits++;
}

int main(void) {
    on_signal(SIGALRM, handler, 0);
    struct itimerval each = {{0, 5000}, {0, 5000}}, now, off = {{0, 0}, {0, 0}};
    CHECK(setitimer(ITIMER_REAL, &each, NULL) == 0);
    WAIT_UNTIL(hits >= 4);
    CHECK(getitimer(ITIMER_REAL, &now) == 0);
    CHECK(now.it_interval.tv_usec == 5000 && now.it_value.tv_usec <= 10000);
    CHECK(setitimer(ITIMER_REAL, &off, &now) == 0);
    printf("next in %ld us\n", (long)now.it_value.tv_usec);
}
