// Timeouts pass in poll, ppoll, select, epoll_wait and epoll_pwait2; select stores the rest.
#include "guest.h"
#include <poll.h>
#include <sys/epoll.h>
#include <sys/select.h>

int main(void) {
    int fds[2], epoll = OK(epoll_create1(0));
    CHECK(pipe(fds) == 0);
    struct pollfd item = {fds[0], POLLIN, 77};
    struct timespec time = {0, 3000000};
    CHECK(poll(&item, 1, 3) == 0 && item.revents == 0);
    CHECK(ppoll(&item, 1, &time, NULL) == 0);
    struct epoll_event event = {.events = EPOLLIN};
    CHECK(epoll_ctl(epoll, EPOLL_CTL_ADD, fds[0], &event) == 0);
    CHECK(epoll_wait(epoll, &event, 1, 3) == 0);
    long result = syscall(SYS_epoll_pwait2, epoll, &event, 1, &time, NULL, 0);
    CHECK(result == 0 || errno == ENOSYS);
    fd_set set;
    FD_ZERO(&set);
    FD_SET(fds[0], &set);
    struct timeval wait = {0, 3000};
    CHECK(select(fds[0] + 1, &set, NULL, NULL, &wait) == 0);
    CHECK(wait.tv_sec == 0 && wait.tv_usec == 0 && !FD_ISSET(fds[0], &set));
    tell(fds[1]);
    FD_SET(fds[0], &set);
    wait = (struct timeval){50, 0};
    CHECK(select(fds[0] + 1, &set, NULL, NULL, &wait) == 1);
    CHECK(wait.tv_sec >= 40);
    printf("select left %ld.%06ld\n", wait.tv_sec, wait.tv_usec);
}
