// clone3 without flags is fork; ENOSYS is an answer too.
#include "guest.h"
#include <linux/sched.h>

int main(void) {
    struct clone_args arguments = {.exit_signal = SIGCHLD};
    long child = syscall(SYS_clone3, &arguments, sizeof arguments);
    if (child == -1 && errno == ENOSYS) {
        printf("no clone3\n");
        return 0;
    }
    CHECK(child >= 0);
    if (child == 0) _exit(11);
    CHECK(exit_code_of((pid_t)child) == 11);
    FAILS(syscall(SYS_clone3, &arguments, 8), EINVAL);
    arguments.flags = 1UL << 60;
    FAILS(syscall(SYS_clone3, &arguments, sizeof arguments), EINVAL);
    printf("child %ld\n", child);
}
