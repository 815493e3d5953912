// Signals that can't be handled or blocked.
#include "guest.h"

int main(void) {
    struct sigaction action = {.sa_handler = SIG_IGN};
    FAILS(sigaction(SIGKILL, &action, NULL), EINVAL);
    FAILS(sigaction(SIGSTOP, &action, NULL), EINVAL);
    FAILS(sigaction(65, &action, NULL), EINVAL);
    sigset_t all, now;
    sigfillset(&all);
    CHECK(sigprocmask(SIG_SETMASK, &all, NULL) == 0);
    CHECK(sigprocmask(SIG_SETMASK, NULL, &now) == 0);
    CHECK(!sigismember(&now, SIGKILL) && !sigismember(&now, SIGSTOP) && sigismember(&now, SIGHUP));
    FAILS(syscall(SYS_rt_sigprocmask, SIG_SETMASK, &all, NULL, 4), EINVAL);
    FAILS(syscall(SYS_rt_sigprocmask, SIG_SETMASK, 8, NULL, 8), EFAULT);
    printf("refused\n");
}
