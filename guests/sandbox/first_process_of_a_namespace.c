// In a PID namespace the first child is number 1, inherits orphans, and takes all with it.
#include "support/userns.h"

static void first(int fd) {
    CHECK(getpid() == 1 && getppid() == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        pid_t orphan = OK(fork());
        if (orphan == 0) {
            WAIT_UNTIL(getppid() == 1);
            printf("orphan %d of %d\n", getpid(), getppid());
            _exit(5);
        }
        _exit(4);
    }
    CHECK(child == 2 && exit_code_of(child) == 4);
    CHECK(exit_code_of(3) == 5);
    child = OK(fork());
    if (child == 0) for (;;) pause();
    tell(fd);
    // Its signals with default actions don't reach the first process from inside.
    CHECK(kill(1, SIGTERM) == 0 && kill(1, SIGKILL) == 0);
    _exit(17);
}

int main(void) {
    int fds[2];
    CHECK(pipe(fds) == 0);
    enter_user_namespace(CLONE_NEWPID);
    pid_t child = OK(fork());
    if (child == 0) first(fds[1]);
    CHECK(child > 1 && close(fds[1]) == 0);
    await(fds[0]);
    CHECK(exit_code_of(child) == 17);
    char byte;
    CHECK(read(fds[0], &byte, 1) == 0);
    FAILS(fork(), ENOMEM);
    printf("%d was the first\n", child);
}
