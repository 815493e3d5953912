// An interrupted nanosleep says what is left of it.
#include "guest.h"
#include <sys/time.h>

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) {}

int main(void) {
    on_signal(SIGALRM, handler, SA_RESTART);
    struct itimerval each = {{0, 10000}, {0, 10000}};
    CHECK(setitimer(ITIMER_REAL, &each, NULL) == 0);
    struct timespec sleep = {5, 0}, left = {0, 0};
    FAILS(nanosleep(&sleep, &left), EINTR);
    CHECK(left.tv_sec < 5 && (left.tv_sec > 0 || left.tv_nsec > 0));
    printf("left %ld.%09ld\n", left.tv_sec, left.tv_nsec);
    errno = clock_nanosleep(CLOCK_MONOTONIC, 0, &sleep, &left);
    // A signal that waits already leaves all of it, rounded up by the clock.
    CHECK(errno == EINTR && left.tv_sec <= 5);
}
