// A blocking read of a signalfd ends when a child sends the signal.
#include "guest.h"
#include <sys/signalfd.h>

int main(void) {
    block_signal(SIGUSR1);
    sigset_t set = set_of(SIGUSR1);
    int fd = OK(signalfd(-1, &set, 0));
    pid_t child = OK(fork());
    if (child == 0) {
        sleep_ms(10);
        CHECK(kill(getppid(), SIGUSR1) == 0);
        _exit(0);
    }
    struct signalfd_siginfo info;
    CHECK(read(fd, &info, sizeof info) == sizeof info);
    CHECK(info.ssi_signo == SIGUSR1 && info.ssi_pid == (unsigned)child);
    CHECK(exit_code_of(child) == 0);
    printf("from child %d\n", child);
}
