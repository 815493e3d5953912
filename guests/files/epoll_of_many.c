// epoll over forty pipes, twenty ready, taken a few at a time; epoll_pwait2 with a time-out.
#include "guest.h"
#include <sys/epoll.h>
#ifndef SYS_epoll_pwait2
#define SYS_epoll_pwait2 441
#endif

int main(void) {
    int epoll = OK(epoll_create(1)), ends[40][2], taken = 0, calls = 0;
    for (int i = 0; i < 40; i++) {
        CHECK(pipe(ends[i]) == 0);
        struct epoll_event event = {.events = EPOLLIN, .data.u32 = (unsigned)i};
        CHECK(epoll_ctl(epoll, EPOLL_CTL_ADD, ends[i][0], &event) == 0);
        if (i % 2) tell(ends[i][1]);
    }
    struct epoll_event events[7];
    for (; taken < 20; calls++) {
        int count = OK(epoll_wait(epoll, events, 7, 1000));
        for (int i = 0; i < count; i++, taken++) {
            CHECK(events[i].data.u32 % 2 == 1);
            await(ends[events[i].data.u32][0]);
        }
    }
    struct timespec limit = {0, 1000000};
    long count = syscall(SYS_epoll_pwait2, epoll, events, 7, &limit, NULL, 8);
    CHECK(count == 0 || (count == -1 && errno == ENOSYS));
    printf("%d calls\n", calls);
}
