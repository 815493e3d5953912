// Setting a clock that can't be set, or to no time, fails; the time of day is left alone.
#include "guest.h"
#include <sys/time.h>

static time_t time_now(void) { return time(NULL); }

int main(void) {
    struct timespec time = {1, 0}, bad = {0, -1};
    FAILS(clock_settime(CLOCK_MONOTONIC, &time), EINVAL);
    FAILS(clock_settime(CLOCK_REALTIME, &bad), EINVAL);
    FAILS(clock_settime(999, &time), EINVAL);
    FAILS(settimeofday(&(struct timeval){0, 2000000}, NULL), EINVAL);
    FAILS(syscall(SYS_settimeofday, 8, NULL), EFAULT);
    printf("it is still %ld\n", (long)time_now());
    return 0;
}
