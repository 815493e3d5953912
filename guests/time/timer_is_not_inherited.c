// A child has none of its parent's timers: no POSIX timer, no interval timer.
#include "guest.h"
#include <sys/time.h>

int main(void) {
    timer_t timer;
    struct sigevent event = {.sigev_notify = SIGEV_NONE};
    CHECK(timer_create(CLOCK_MONOTONIC, &event, &timer) == 0);
    struct itimerspec later = {{0, 0}, {1000, 0}}, left;
    CHECK(timer_settime(timer, 0, &later, NULL) == 0);
    alarm(1000);
    pid_t child = OK(fork());
    if (child == 0) {
        FAILS(timer_gettime(timer, &left), EINVAL);
        struct itimerval old;
        CHECK(getitimer(ITIMER_REAL, &old) == 0 && old.it_value.tv_sec == 0);
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0);
    CHECK(timer_gettime(timer, &left) == 0 && left.it_value.tv_sec > 900);
    printf("%ld.%09ld left, alarm %u\n", left.it_value.tv_sec, left.it_value.tv_nsec, alarm(0));
}
