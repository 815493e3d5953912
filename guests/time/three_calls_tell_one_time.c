// time, gettimeofday and clock_gettime agree, called through libc and by number.
#include "guest.h"
#include <sys/time.h>

int main(void) {
    time_t first = time(NULL);
    struct timeval micro;
    struct timezone zone;
    CHECK(gettimeofday(&micro, NULL) == 0);
    struct timespec nano;
    CHECK(clock_gettime(CLOCK_REALTIME, &nano) == 0);
    CHECK(first <= micro.tv_sec + 1 && micro.tv_sec <= nano.tv_sec);
    time_t stored;
    time_t returned = (time_t)OK(syscall(SYS_time, &stored));
    CHECK(returned == stored && returned + 1 >= nano.tv_sec);
    CHECK(syscall(SYS_gettimeofday, &micro, &zone) == 0);
    struct timespec last;
    CHECK(syscall(SYS_clock_gettime, CLOCK_REALTIME, &last) == 0);
    CHECK(last.tv_sec >= nano.tv_sec && micro.tv_sec >= nano.tv_sec);
    printf("%ld %ld.%06ld %ld.%09ld\n", first, micro.tv_sec, micro.tv_usec, last.tv_sec,
           last.tv_nsec);
    printf("zone %d %d\n", zone.tz_minuteswest, zone.tz_dsttime);
}
