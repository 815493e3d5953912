// sigtimedwait without a signal: EAGAIN, at once or after its time.
#include "guest.h"

int main(void) {
    block_signal(SIGUSR1);
    sigset_t set = set_of(SIGUSR1);
    siginfo_t info;
    struct timespec zero = {0, 0}, short_time = {0, 20000000}, start, end;
    FAILS(sigtimedwait(&set, &info, &zero), EAGAIN);
    CHECK(clock_gettime(CLOCK_MONOTONIC, &start) == 0);
    FAILS(sigtimedwait(&set, &info, &short_time), EAGAIN);
    CHECK(clock_gettime(CLOCK_MONOTONIC, &end) == 0);
    long ns = (end.tv_sec - start.tv_sec) * 1000000000 + end.tv_nsec - start.tv_nsec;
    CHECK(ns >= 20000000);
    CHECK(raise(SIGUSR1) == 0);
    CHECK(sigtimedwait(&set, &info, &short_time) == SIGUSR1 && info.si_pid == getpid());
    printf("waited %ld ns\n", ns);
}
