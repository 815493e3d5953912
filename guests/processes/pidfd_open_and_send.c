// pidfd_open, pidfd_send_signal and waitid on the descriptor.
#include "guest.h"
#ifndef P_PIDFD
#define P_PIDFD 3
#endif

int main(void) {
    pid_t child = OK(fork());
    if (child == 0)
        for (;;) pause();
    int pidfd = (int)OK(syscall(SYS_pidfd_open, child, 0));
    CHECK(syscall(SYS_pidfd_send_signal, pidfd, 0, NULL, 0) == 0);
    CHECK(syscall(SYS_pidfd_send_signal, pidfd, SIGTERM, NULL, 0) == 0);
    siginfo_t info;
    CHECK(waitid((idtype_t)P_PIDFD, (id_t)pidfd, &info, WEXITED) == 0);
    CHECK(info.si_pid == child && info.si_code == CLD_KILLED && info.si_status == SIGTERM);
    FAILS(syscall(SYS_pidfd_send_signal, pidfd, SIGTERM, NULL, 0), ESRCH);
    FAILS(syscall(SYS_pidfd_open, -1, 0), EINVAL);
    printf("child %d, descriptor %d\n", child, pidfd);
}
