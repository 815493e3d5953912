// POSIX record locks between parent and child: conflict, query, wait, release at close.
#include "guest.h"
#include <fcntl.h>

static int lock(int fd, int command, int type, off_t from, off_t size, pid_t *owner) {
    struct flock lock = {.l_type = (short)type, .l_whence = SEEK_SET, .l_start = from, .l_len = size};
    int result = fcntl(fd, command, &lock);
    if (owner) *owner = lock.l_type == F_UNLCK ? 0 : lock.l_pid;
    return result;
}

int main(void) {
    enter_temporary();
    int fd = OK(open("f", O_RDWR | O_CREAT, 0600)), done[2];
    CHECK(pipe(done) == 0 && lock(fd, F_SETLK, F_WRLCK, 0, 10, NULL) == 0);
    pid_t me = getpid(), child = OK(fork());
    if (child == 0) {
        pid_t owner;
        CHECK(lock(fd, F_SETLK, F_WRLCK, 5, 10, NULL) == -1);
        CHECK(errno == EAGAIN || errno == EACCES);
        CHECK(lock(fd, F_GETLK, F_RDLCK, 0, 1, &owner) == 0 && owner == me);
        CHECK(lock(fd, F_SETLK, F_WRLCK, 10, 10, NULL) == 0);
        tell(done[1]);
        CHECK(lock(fd, F_SETLKW, F_WRLCK, 0, 10, NULL) == 0);
        _exit(0);
    }
    await(done[0]);
    CHECK(lock(fd, F_SETLK, F_RDLCK, 12, 1, NULL) == -1);
    sleep_ms(3);
    CHECK(lock(fd, F_SETLK, F_UNLCK, 0, 0, NULL) == 0);
    CHECK(exit_code_of(child) == 0);
    CHECK(lock(fd, F_SETLK, F_WRLCK, 0, 0, NULL) == 0);
    printf("child %d waited\n", child);
}
