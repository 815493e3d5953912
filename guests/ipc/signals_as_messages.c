// Two processes talk by queued signals alone.
#include "guest.h"

int main(void) {
    sigset_t set = set_of(SIGRTMIN);
    CHECK(sigprocmask(SIG_BLOCK, &set, NULL) == 0);
    pid_t parent = getpid(), child = OK(fork()), other = child ? child : parent;
    siginfo_t info;
    for (int i = 0; i < 50; i++) {
        if (child) CHECK(sigqueue(other, SIGRTMIN, (union sigval){.sival_int = i}) == 0);
        CHECK(sigwaitinfo(&set, &info) == SIGRTMIN);
        CHECK(info.si_value.sival_int == i && info.si_pid == other);
        if (!child) CHECK(sigqueue(other, SIGRTMIN, (union sigval){.sival_int = i}) == 0);
    }
    if (child == 0) _exit(0);
    CHECK(exit_code_of(child) == 0);
    printf("50 rounds with %d\n", child);
}
