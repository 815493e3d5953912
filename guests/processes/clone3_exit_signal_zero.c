// clone3 with exit signal 0: no signal, waited for with __WALL.
#include "guest.h"
#include <linux/sched.h>

int main(void) {
    struct clone_args arguments = {.exit_signal = 0};
    long child = syscall(SYS_clone3, &arguments, sizeof arguments);
    if (child == -1 && errno == ENOSYS) {
        printf("no clone3\n");
        return 0;
    }
    if (child == 0) _exit(12);
    FAILS(waitpid((pid_t)child, NULL, 0), ECHILD);
    int status;
    CHECK(waitpid((pid_t)child, &status, __WALL) == child && WEXITSTATUS(status) == 12);
    printf("child %ld\n", child);
}
