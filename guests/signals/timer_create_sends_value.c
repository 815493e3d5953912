// A POSIX timer sends its value; overruns are counted.
#include "guest.h"

static volatile int hits, overruns;
static timer_t timer;

static void handler(int number UNUSED, siginfo_t *info, void *context UNUSED) {
    CHECK(info->si_code == SI_TIMER && info->si_value.sival_int == 321);
    overruns += timer_getoverrun(timer);
    hits++;
}

int main(void) {
    on_signal(SIGRTMIN, handler, 0);
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGRTMIN};
    event.sigev_value.sival_int = 321;
    CHECK(timer_create(CLOCK_MONOTONIC, &event, &timer) == 0);
    struct itimerspec each = {{0, 3000000}, {0, 3000000}}, now;
    CHECK(timer_settime(timer, 0, &each, NULL) == 0);
    WAIT_UNTIL(hits >= 3);
    CHECK(timer_gettime(timer, &now) == 0 && now.it_interval.tv_nsec == 3000000);
    CHECK(timer_delete(timer) == 0);
    FAILS(timer_gettime(timer, &now), EINVAL);
    printf("%d hits, %d overruns\n", hits, overruns);
}
