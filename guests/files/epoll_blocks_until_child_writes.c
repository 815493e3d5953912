// epoll_wait blocks without a time-out; nested epoll descriptors wake as well.
#include "guest.h"
#include <sys/epoll.h>

int main(void) {
    int outer = OK(epoll_create1(0)), inner = OK(epoll_create1(0)), ends[2];
    CHECK(pipe(ends) == 0);
    struct epoll_event event = {.events = EPOLLIN, .data.fd = ends[0]};
    CHECK(epoll_ctl(inner, EPOLL_CTL_ADD, ends[0], &event) == 0);
    event.data.fd = inner;
    CHECK(epoll_ctl(outer, EPOLL_CTL_ADD, inner, &event) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        sleep_ms(5);
        tell(ends[1]);
        _exit(0);
    }
    CHECK(epoll_wait(outer, &event, 1, -1) == 1 && event.data.fd == inner);
    CHECK(epoll_wait(inner, &event, 1, -1) == 1 && event.data.fd == ends[0]);
    CHECK(exit_code_of(child) == 0);
    printf("woken by %d\n", child);
}
