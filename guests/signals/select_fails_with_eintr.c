// select and pselect are interrupted; the sets are left alone.
#include "guest.h"
#include <sys/select.h>
#include <sys/time.h>

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) {}

int main(void) {
    int ends[2];
    CHECK(pipe(ends) == 0);
    on_signal(SIGALRM, handler, SA_RESTART);
    struct itimerval each = {{0, 10000}, {0, 10000}};
    CHECK(setitimer(ITIMER_REAL, &each, NULL) == 0);
    fd_set set;
    FD_ZERO(&set);
    FD_SET(ends[0], &set);
    struct timeval limit = {5, 0};
    FAILS(select(ends[0] + 1, &set, NULL, NULL, &limit), EINTR);
    CHECK(FD_ISSET(ends[0], &set));
    FAILS(pselect(ends[0] + 1, &set, NULL, NULL, NULL, NULL), EINTR);
    printf("left %ld.%06ld\n", (long)limit.tv_sec, (long)limit.tv_usec);
}
