// alarm, ualarm and getitimer tell what is left of a timer that never fires.
#include "guest.h"
#include <sys/time.h>

int main(void) {
    CHECK(alarm(100) == 0);
    unsigned left = alarm(200);
    CHECK(left > 60 && left <= 100);
    struct itimerval timer;
    CHECK(getitimer(ITIMER_REAL, &timer) == 0);
    CHECK(timer.it_value.tv_sec > 150 && timer.it_interval.tv_sec == 0);
    printf("%u, then %ld.%06ld\n", left, timer.it_value.tv_sec, timer.it_value.tv_usec);
    CHECK(alarm(0) > 150 && alarm(0) == 0);
    CHECK(ualarm(900000, 0) == 0);
    printf("%u us of 900000\n", ualarm(0, 0));
    FAILS(getitimer((__itimer_which_t)9, &timer), EINVAL);
    FAILS(setitimer(ITIMER_REAL, &(struct itimerval){{0, 0}, {0, 1000000}}, NULL), EINVAL);
}
