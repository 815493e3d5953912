// poll: readiness, hang-up, invalid and negative descriptors, time-outs.
#include "guest.h"
#include <poll.h>

int main(void) {
    int ends[2];
    CHECK(pipe(ends) == 0);
    struct pollfd fds[4] = {{ends[0], POLLIN, 0}, {ends[1], POLLOUT, 0}, {-1, POLLIN, 9},
                            {999, POLLIN, 0}};
    CHECK(poll(fds, 4, -1) == 2);
    CHECK(fds[0].revents == 0 && fds[1].revents == POLLOUT && fds[2].revents == 0);
    CHECK(fds[3].revents == POLLNVAL);
    CHECK(poll(fds, 1, 0) == 0 && poll(fds, 1, 3) == 0 && poll(NULL, 0, 1) == 0);
    tell(ends[1]);
    CHECK(poll(fds, 1, -1) == 1 && fds[0].revents == POLLIN);
    CHECK(close(ends[1]) == 0 && poll(fds, 1, -1) == 1 && fds[0].revents == (POLLIN | POLLHUP));
    await(ends[0]);
    struct timespec limit = {0, 2000000};
    CHECK(ppoll(fds, 1, &limit, NULL) == 1 && fds[0].revents == POLLHUP);
    CHECK(ppoll(NULL, 0, &limit, NULL) == 0);
    printf("polled\n");
}
