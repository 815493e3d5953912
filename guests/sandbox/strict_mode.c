// Strict mode leaves read, write and exit; any other call kills.
#include "support/filter.h"

int main(void) {
    int fds[2];
    CHECK(pipe(fds) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT) == 0);
        tell(fds[1]);
        await(fds[0]);
        syscall(SYS_write, 1, "strict\n", 7);
        syscall(SYS_exit, 16);
    }
    CHECK(exit_code_of(child) == 16);
    child = OK(fork());
    if (child == 0) {
        CHECK(prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT) == 0);
        syscall(SYS_getpid);
        syscall(SYS_exit, 0);
    }
    CHECK(death_signal_of(child) == SIGKILL);
    printf("killed by the second call\n");
}
