// Two processes that want each other's POSIX locks: one of them gets EDEADLK.
#include "guest.h"
#include <fcntl.h>

static int fd;

static int lock(int at, int how) {
    struct flock range = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = at, .l_len = 1};
    return fcntl(fd, how, &range);
}

int main(void) {
    int ready[2], go[2];
    enter_temporary();
    CHECK(pipe(ready) == 0 && pipe(go) == 0);
    fd = OK(open("file", O_RDWR | O_CREAT, 0600));
    CHECK(lock(0, F_SETLK) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        FAILS(lock(0, F_SETLK), EAGAIN);
        CHECK(lock(1, F_SETLK) == 0);
        tell(ready[1]);
        _exit(lock(0, F_SETLKW) == 0 ? 21 : 22);
    }
    await(ready[0]);
    struct flock range = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 1, .l_len = 1};
    CHECK(fcntl(fd, F_GETLK, &range) == 0 && range.l_type == F_WRLCK && range.l_pid == child);
    int won = lock(1, F_SETLKW) == 0;
    if (!won) CHECK(errno == EDEADLK && close(fd) == 0);
    int code = exit_code_of(child);
    CHECK(won ? code == 22 : code == 21);
    printf("no deadlock\n");
}
