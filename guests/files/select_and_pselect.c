// select on pipes: readable, writable, time-out, closed, bad descriptor.
#include "guest.h"
#include <sys/select.h>

static int ready(int fd, int write, long ms) {
    fd_set set;
    FD_ZERO(&set);
    FD_SET(fd, &set);
    struct timeval limit = {ms / 1000, ms % 1000 * 1000};
    int count = select(fd + 1, write ? NULL : &set, write ? &set : NULL, NULL, &limit);
    if (count >= 0) CHECK(!!FD_ISSET(fd, &set) == count);
    return count;
}

int main(void) {
    int ends[2];
    CHECK(pipe(ends) == 0);
    CHECK(ready(ends[0], 0, 0) == 0 && ready(ends[0], 0, 5) == 0 && ready(ends[1], 1, 1000) == 1);
    tell(ends[1]);
    CHECK(ready(ends[0], 0, 1000) == 1);
    await(ends[0]);
    CHECK(close(ends[1]) == 0 && ready(ends[0], 0, 1000) == 1);
    FAILS(ready(ends[1], 0, 0), EBADF);
    struct timespec limit = {0, 1000000};
    CHECK(pselect(0, NULL, NULL, NULL, &limit, NULL) == 0 && limit.tv_nsec == 1000000);
    struct timeval left = {0, 2000};
    CHECK(select(0, NULL, NULL, NULL, &left) == 0 && left.tv_usec == 0);
    printf("selected\n");
}
