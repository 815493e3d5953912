// Signals as records of a file descriptor.
#include "guest.h"
#include <poll.h>
#include <sys/signalfd.h>

int main(void) {
    sigset_t set = set_of(SIGUSR1);
    sigaddset(&set, SIGRTMIN);
    CHECK(sigprocmask(SIG_BLOCK, &set, NULL) == 0);
    int fd = OK(signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC));
    struct signalfd_siginfo infos[4];
    FAILS(read(fd, infos, sizeof infos), EAGAIN);
    CHECK(raise(SIGUSR1) == 0);
    CHECK(sigqueue(getpid(), SIGRTMIN, (union sigval){.sival_int = 55}) == 0);
    struct pollfd ready = {.fd = fd, .events = POLLIN};
    CHECK(poll(&ready, 1, 1000) == 1);
    CHECK(read(fd, infos, sizeof infos) == 2 * sizeof *infos);
    CHECK(infos[0].ssi_signo == SIGUSR1 && infos[0].ssi_pid == (unsigned)getpid());
    CHECK(infos[1].ssi_signo == (unsigned)SIGRTMIN && infos[1].ssi_int == 55);
    FAILS(read(fd, infos, 10), EINVAL);
    printf("from %u\n", infos[0].ssi_pid);
}
