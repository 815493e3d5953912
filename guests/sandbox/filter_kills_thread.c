// A forbidden call kills the thread that makes it and no other.
#include "support/filter.h"

static int fds[2];

static void *body(void *argument UNUSED) {
    CHECK(INSTALL_FOR(SYS_getppid, SECCOMP_RET_KILL_THREAD) == 0);
    tell(fds[1]);
    syscall(SYS_getppid);
    tell(fds[1]);
    return NULL;
}

int main(void) {
    no_new_privileges();
    CHECK(pipe(fds) == 0);
    pthread_t thread = start(body, NULL);
    await(fds[0]);
    // Its thread id is cleared at the end, so that it can be joined.
    join(thread);
    CHECK(syscall(SYS_getppid) > 0);
    tell(fds[1]);
    await(fds[0]);
    close(fds[1]);
    char byte;
    CHECK(read(fds[0], &byte, 1) == 0);
    printf("one thread died\n");
}
