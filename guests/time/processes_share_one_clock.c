// What a child reads of the monotonic clock lies between two readings of its parent.
#include "guest.h"

static long long now_ns(void) {
    struct timespec time;
    CHECK(clock_gettime(CLOCK_MONOTONIC, &time) == 0);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

int main(void) {
    int fds[2];
    CHECK(pipe(fds) == 0);
    for (int i = 0; i < 5; i++) {
        long long before = now_ns();
        pid_t child = OK(fork());
        if (child == 0) {
            long long own = now_ns();
            write_all(fds[1], &own, sizeof own);
            _exit(0);
        }
        long long its;
        CHECK(read_all(fds[0], &its, sizeof its) == sizeof its && exit_code_of(child) == 0);
        long long after = now_ns();
        CHECK(before <= its && its <= after);
        printf("%lld + %lld + %lld\n", before, its - before, after - its);
    }
}
