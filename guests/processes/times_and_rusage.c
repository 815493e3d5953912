// CPU times of the process and of its children.
#include "guest.h"
#include <sys/resource.h>
#include <sys/times.h>

int main(void) {
    pid_t child = OK(fork());
    if (child == 0) {
        volatile long sum = 0;
        for (int i = 0; i < 3000000; i++) sum += i;
        _exit(0);
    }
    struct rusage usage, children;
    int status;
    CHECK(wait4(child, &status, 0, &usage) == child && WIFEXITED(status));
    CHECK(getrusage(RUSAGE_CHILDREN, &children) == 0);
    CHECK(children.ru_utime.tv_sec == usage.ru_utime.tv_sec);
    CHECK(children.ru_utime.tv_usec == usage.ru_utime.tv_usec);
    CHECK(getrusage(RUSAGE_THREAD, &children) == 0);
    struct tms tms;
    printf("clock %ld, ", (long)OK(times(&tms)));
    printf("child %ld us, maxrss %ld, faults %ld\n", (long)usage.ru_utime.tv_usec,
           usage.ru_maxrss, usage.ru_minflt);
}
