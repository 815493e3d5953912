// getpgid, setpgid and setsid with their refusals.
#include "guest.h"

int main(void) {
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(setsid() == getpid());
        CHECK(getpgrp() == getpid() && getsid(0) == getpid());
        FAILS(setsid(), EPERM);
        FAILS(setpgid(0, 0), EPERM);
        FAILS(setpgid(0, 1 << 22), EPERM);
        FAILS(getpgid(1 << 30), ESRCH);
        FAILS(setpgid(0, -1), EINVAL);
        printf("group %d\n", getpgrp());
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0);
    printf("session %d, group %d\n", getsid(0), getpgid(0));
}
