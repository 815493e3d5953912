// nanosleep and clock_nanosleep, interrupted by a timer's signal, store the time that was left.
#include "guest.h"
#include <sys/time.h>

static volatile int alarms;

static void handler(int number UNUSED, siginfo_t *info UNUSED, void *context UNUSED) { alarms++; }

static void alarm_in_ms(int ms) {
    CHECK(setitimer(ITIMER_REAL, &(struct itimerval){{0, 0}, {0, ms * 1000}}, NULL) == 0);
}

static void show(const char *name, struct timespec left) {
    CHECK(left.tv_sec < 100 && left.tv_sec >= 60);
    printf("%s: %ld.%09ld left\n", name, left.tv_sec, left.tv_nsec);
}

int main(void) {
    on_signal(SIGALRM, handler, SA_RESTART);
    struct timespec time = {100, 0}, left = {0, 0};
    alarm_in_ms(10);
    FAILS(nanosleep(&time, &left), EINTR);
    show("nanosleep", left);
    left = (struct timespec){0, 0};
    alarm_in_ms(10);
    CHECK(clock_nanosleep(CLOCK_MONOTONIC, 0, &time, &left) == EINTR);
    show("clock_nanosleep", left);
    alarm_in_ms(10);
    CHECK(sleep(100) >= 60);
    CHECK(alarms == 3);
}
