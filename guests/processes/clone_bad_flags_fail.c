// Combinations that the kernel refuses.
#include "guest.h"

int main(void) {
    FAILS(syscall(SYS_clone, CLONE_THREAD, 0, 0, 0, 0), EINVAL);
    FAILS(syscall(SYS_clone, CLONE_SIGHAND, 0, 0, 0, 0), EINVAL);
    FAILS(syscall(SYS_clone, CLONE_FS | CLONE_NEWNS | SIGCHLD, 0, 0, 0, 0), EINVAL);
    pid_t child = OK(fork());
    if (child == 0) _exit(0);
    CHECK(exit_code_of(child) == 0);
    printf("refused, and %d ran\n", child);
}
