// epoll: level-triggered, edge-triggered, one-shot, modified, removed.
#include "guest.h"
#include <sys/epoll.h>

static int epoll, ends[2];

static int wait_now(void) {
    struct epoll_event event = {0};
    int count = epoll_wait(epoll, &event, 1, 0);
    if (count == 1) CHECK(event.data.u64 == 0x123456789aUL && event.events & EPOLLIN);
    return count;
}

static void watch(int operation, unsigned events) {
    struct epoll_event event = {.events = events, .data.u64 = 0x123456789aUL};
    CHECK(epoll_ctl(epoll, operation, ends[0], &event) == 0);
}

int main(void) {
    epoll = OK(epoll_create1(EPOLL_CLOEXEC));
    CHECK(pipe(ends) == 0);
    watch(EPOLL_CTL_ADD, EPOLLIN);
    CHECK(wait_now() == 0);
    tell(ends[1]);
    CHECK(wait_now() == 1 && wait_now() == 1);
    watch(EPOLL_CTL_MOD, EPOLLIN | EPOLLET);
    CHECK(wait_now() == 1 && wait_now() == 0);
    tell(ends[1]);
    CHECK(wait_now() == 1 && wait_now() == 0);
    watch(EPOLL_CTL_MOD, EPOLLIN | EPOLLONESHOT);
    CHECK(wait_now() == 1 && wait_now() == 0);
    CHECK(epoll_ctl(epoll, EPOLL_CTL_DEL, ends[0], NULL) == 0 && wait_now() == 0);
    struct epoll_event event = {0};
    FAILS(epoll_ctl(epoll, EPOLL_CTL_MOD, ends[0], &event), ENOENT);
    FAILS(epoll_wait(epoll, &event, 0, 0), EINVAL);
    FAILS(epoll_ctl(epoll, EPOLL_CTL_ADD, epoll, &event), EINVAL);
    printf("epoll %d\n", epoll);
}
