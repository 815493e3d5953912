// Of several filters the strictest decides; of equal ones the last installed.
#include "support/filter.h"

int main(void) {
    no_new_privileges();
    CHECK(INSTALL_FOR(SYS_getppid, SECCOMP_RET_LOG) == 0);
    CHECK(syscall(SYS_getppid) > 0);
    for (int i = 1; i <= 5; i++) {
        CHECK(INSTALL_FOR(SYS_getppid, SECCOMP_RET_ERRNO | (unsigned)i) == 0);
        FAILS(syscall(SYS_getppid), i);
    }
    CHECK(INSTALL_FOR(SYS_getppid, SECCOMP_RET_ALLOW) == 0);
    FAILS(syscall(SYS_getppid), 5);
    CHECK(INSTALL_FOR(SYS_getppid, SECCOMP_RET_KILL_PROCESS) == 0);
    pid_t child = OK(fork());
    if (child == 0) getppid(), _exit(0);
    CHECK(death_signal_of(child) == SIGSYS);
    printf("killed by the last\n");
}
