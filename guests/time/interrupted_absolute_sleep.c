// An absolute sleep that is interrupted stores nothing: it is simply made again.
#include "guest.h"
#include <sys/time.h>

static volatile int alarms;

static void handler(int number UNUSED, siginfo_t *info UNUSED, void *context UNUSED) { alarms++; }

int main(void) {
    on_signal(SIGALRM, handler, 0);
    struct timespec until, left = {7, 7}, now;
    CHECK(clock_gettime(CLOCK_MONOTONIC, &until) == 0);
    until.tv_nsec += 60000000;
    if (until.tv_nsec >= 1000000000) until.tv_sec++, until.tv_nsec -= 1000000000;
    CHECK(setitimer(ITIMER_REAL, &(struct itimerval){{0, 15000}, {0, 15000}}, NULL) == 0);
    int interrupted = 0, error;
    while ((error = clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, &left)) != 0) {
        CHECK(error == EINTR);
        interrupted++;
    }
    CHECK(setitimer(ITIMER_REAL, &(struct itimerval){0}, NULL) == 0);
    CHECK(left.tv_sec == 7 && left.tv_nsec == 7 && alarms >= 1);
    CHECK(clock_gettime(CLOCK_MONOTONIC, &now) == 0 && now.tv_sec >= until.tv_sec);
    printf("interrupted %d times by %d alarms\n", interrupted, alarms);
}
