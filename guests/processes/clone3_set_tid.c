// Choosing a thread id that is taken fails; so it does without the right to choose.
#include "guest.h"
#include <linux/sched.h>

int main(void) {
    pid_t wanted = getpid();
    struct clone_args arguments = {.exit_signal = SIGCHLD};
    arguments.set_tid = (unsigned long)&wanted;
    arguments.set_tid_size = 1;
    long child = syscall(SYS_clone3, &arguments, sizeof arguments);
    if (child == 0) _exit(98);
    CHECK(child == -1 && (errno == EEXIST || errno == EPERM || errno == ENOSYS));
    printf("refused: %s\n", strerror(errno));
}
