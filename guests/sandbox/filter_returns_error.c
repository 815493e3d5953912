// A filter makes a call fail with the error it names, without the kernel doing it.
#include "support/filter.h"

int main(void) {
    no_new_privileges();
    CHECK(INSTALL_FOR(SYS_mkdir, SECCOMP_RET_ERRNO | EDOM) == 0);
    FAILS(syscall(SYS_mkdir, "/tmp/never made by this guest", 0700), EDOM);
    CHECK(access("/tmp/never made by this guest", F_OK) == -1);
    // An error of 0 means that nothing is done and 0 returned.
    CHECK(INSTALL_FOR(SYS_getppid, SECCOMP_RET_ERRNO | 0) == 0);
    CHECK(syscall(SYS_getppid) == 0);
    FAILS(syscall(SYS_mkdir, "/tmp/never made by this guest", 0700), EDOM);
    printf("mkdir fails, getppid is 0, still %d\n", getpid());
}
