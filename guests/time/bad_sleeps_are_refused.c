// Sleeps with impossible times, clocks and addresses fail by their own errors.
#include "guest.h"

int main(void) {
    struct timespec bad = {0, 1000000000}, negative = {-1, 0}, none = {0, 0};
    FAILS(nanosleep(&bad, NULL), EINVAL);
    FAILS(nanosleep(&negative, NULL), EINVAL);
    FAILS(syscall(SYS_nanosleep, NULL, NULL), EFAULT);
    CHECK(nanosleep(&none, NULL) == 0);
    CHECK(clock_nanosleep(CLOCK_MONOTONIC, 0, &bad, NULL) == EINVAL);
    CHECK(clock_nanosleep(CLOCK_THREAD_CPUTIME_ID, 0, &none, NULL) == EINVAL);
    CHECK(clock_nanosleep(CLOCK_MONOTONIC_RAW, 0, &none, NULL) == ENOTSUP);
    CHECK(clock_nanosleep(1234, 0, &none, NULL) == EINVAL);
    FAILS(syscall(SYS_clock_nanosleep, CLOCK_MONOTONIC, 0, 8, NULL), EFAULT);
    printf("all refused\n");
}
