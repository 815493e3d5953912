// A blocking read of an absolute timerfd; a child that shares it finds it read.
#include "guest.h"
#include <fcntl.h>
#include <sys/timerfd.h>

int main(void) {
    int fd = OK(timerfd_create(CLOCK_REALTIME, 0));
    struct itimerspec timer = {{0, 0}, {0, 0}};
    CHECK(clock_gettime(CLOCK_REALTIME, &timer.it_value) == 0);
    timer.it_value.tv_nsec += 10000000;
    if (timer.it_value.tv_nsec >= 1000000000)
        timer.it_value.tv_sec++, timer.it_value.tv_nsec -= 1000000000;
    CHECK(timerfd_settime(fd, TFD_TIMER_ABSTIME, &timer, NULL) == 0);
    unsigned long count;
    CHECK(read(fd, &count, 8) == 8 && count == 1);
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(fcntl(fd, F_SETFL, O_NONBLOCK) == 0);
        FAILS(read(fd, &count, 8), EAGAIN);
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0);
    CHECK(timerfd_gettime(fd, &timer) == 0 && timer.it_value.tv_sec == 0);
    FAILS(timerfd_create(77, 0), EINVAL);
    FAILS(timerfd_settime(0, 0, &timer, NULL), EINVAL);
    printf("woken once\n");
}
