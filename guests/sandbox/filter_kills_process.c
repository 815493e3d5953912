// A forbidden call kills the whole process with SYS, other threads included.
// reel: signal=SYS
#include "support/filter.h"

static void *block(void *argument UNUSED) {
    for (;;) pause();
    return NULL;
}

int main(void) {
    no_new_privileges();
    start(block, NULL);
    CHECK(INSTALL_FOR(SYS_getppid, SECCOMP_RET_KILL_PROCESS) == 0);
    printf("alive\n");
    getppid();
    printf("never said\n");
}
