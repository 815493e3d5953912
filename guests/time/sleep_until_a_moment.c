// clock_nanosleep with TIMER_ABSTIME returns after the moment; a past moment returns at once.
#include "guest.h"

static struct timespec now_on(clockid_t clock) {
    struct timespec now;
    CHECK(clock_gettime(clock, &now) == 0);
    return now;
}

static int before(struct timespec a, struct timespec b) {
    return a.tv_sec < b.tv_sec || (a.tv_sec == b.tv_sec && a.tv_nsec < b.tv_nsec);
}

int main(void) {
    clockid_t clocks[] = {CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_BOOTTIME, CLOCK_TAI};
    for (int i = 0; i < 4; i++) {
        struct timespec until = now_on(clocks[i]);
        CHECK(clock_nanosleep(clocks[i], TIMER_ABSTIME, &until, NULL) == 0);
        until.tv_nsec += 5000000;
        if (until.tv_nsec >= 1000000000) until.tv_sec++, until.tv_nsec -= 1000000000;
        CHECK(clock_nanosleep(clocks[i], TIMER_ABSTIME, &until, NULL) == 0);
        struct timespec now = now_on(clocks[i]);
        CHECK(!before(now, until));
        printf("clock %d: woken at %ld.%09ld\n", clocks[i], now.tv_sec, now.tv_nsec);
    }
}
