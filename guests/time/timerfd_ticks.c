// A periodic timerfd counts its expirations; a disarmed one says EAGAIN.
#include "guest.h"
#include <poll.h>
#include <sys/timerfd.h>

int main(void) {
    int fd = OK(timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC));
    unsigned long count = 0, total = 0;
    FAILS(read(fd, &count, 8), EAGAIN);
    struct itimerspec timer = {{0, 5000000}, {0, 5000000}}, old;
    CHECK(timerfd_settime(fd, 0, &timer, NULL) == 0);
    while (total < 4) {
        CHECK(poll(&(struct pollfd){fd, POLLIN, 0}, 1, 10000) == 1);
        CHECK(read(fd, &count, 8) == 8 && count > 0);
        total += count;
    }
    printf("%lu expired, %lu at last\n", total, count);
    CHECK(timerfd_gettime(fd, &old) == 0 && old.it_interval.tv_nsec == 5000000);
    CHECK(timerfd_settime(fd, 0, &(struct itimerspec){0}, &old) == 0);
    printf("disarmed with %ld ns left\n", old.it_value.tv_nsec);
    FAILS(read(fd, &count, 8), EAGAIN);
    FAILS(read(fd, &count, 4), EINVAL);
}
