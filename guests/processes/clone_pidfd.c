// CLONE_PIDFD hands back a descriptor that becomes readable when the child ends.
#include "guest.h"
#include <poll.h>
#ifndef P_PIDFD
#define P_PIDFD 3
#endif

static int body(void *argument) {
    await(*(int *)argument);
    return 5;
}

int main(void) {
    static char stack[65536];
    int ends[2], pidfd = -1;
    CHECK(pipe(ends) == 0);
    pid_t child = OK(clone(body, stack + sizeof stack, CLONE_PIDFD | SIGCHLD, &ends[0], &pidfd));
    CHECK(pidfd >= 0);
    struct pollfd one = {.fd = pidfd, .events = POLLIN};
    CHECK(poll(&one, 1, 0) == 0);
    tell(ends[1]);
    CHECK(poll(&one, 1, 10000) == 1);
    siginfo_t info;
    CHECK(waitid((idtype_t)P_PIDFD, (id_t)pidfd, &info, WEXITED) == 0);
    CHECK(info.si_pid == child && info.si_status == 5);
    printf("child %d through descriptor %d\n", child, pidfd);
}
