// A POSIX timer whose signal stays pending counts what it couldn't send.
#include "guest.h"

int main(void) {
    block_signal(SIGUSR1);
    timer_t timer;
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1};
    CHECK(timer_create(CLOCK_MONOTONIC, &event, &timer) == 0);
    struct itimerspec each = {{0, 1000000}, {0, 1000000}}, left;
    CHECK(timer_settime(timer, 0, &each, NULL) == 0);
    sleep_ms(20);
    sigset_t set = set_of(SIGUSR1);
    siginfo_t info;
    CHECK(sigwaitinfo(&set, &info) == SIGUSR1 && info.si_code == SI_TIMER);
    CHECK(info.si_overrun >= 10 && timer_getoverrun(timer) == info.si_overrun);
    CHECK(timer_gettime(timer, &left) == 0 && left.it_interval.tv_nsec == 1000000);
    printf("%d overruns, next in %ld ns\n", info.si_overrun, left.it_value.tv_nsec);
    CHECK(timer_delete(timer) == 0);
    FAILS(timer_delete(timer), EINVAL);
}
