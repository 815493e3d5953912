// nice, priorities and scheduling classes of oneself.
#include "guest.h"
#include <sys/resource.h>

int main(void) {
    int before = getpriority(PRIO_PROCESS, 0);
    errno = 0;
    CHECK(nice(3) == before + 3 && errno == 0);
    CHECK(getpriority(PRIO_PROCESS, 0) == before + 3);
    CHECK(setpriority(PRIO_PROCESS, 0, before + 5) == 0);
    CHECK(sched_getscheduler(0) == SCHED_OTHER);
    struct sched_param parameter = {0};
    CHECK(sched_setscheduler(0, SCHED_BATCH, &parameter) == 0);
    CHECK(sched_getscheduler(0) == SCHED_BATCH && sched_getparam(0, &parameter) == 0);
    CHECK(sched_get_priority_max(SCHED_FIFO) == 99);
    struct timespec slice;
    CHECK(sched_rr_get_interval(0, &slice) == 0);
    CHECK(syscall(SYS_ioprio_get, 1, 0) >= 0);
    printf("nice %d, slice %ld ns\n", before, slice.tv_nsec);
}
