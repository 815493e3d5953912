// A blocked signal is taken with its siginfo, without a handler.
#include "guest.h"

int main(void) {
    int number = SIGRTMIN + 1;
    block_signal(number);
    sigset_t set = set_of(number);
    for (int i = 0; i < 3; i++)
        CHECK(sigqueue(getpid(), number, (union sigval){.sival_int = i}) == 0);
    for (int i = 0; i < 3; i++) {
        siginfo_t info;
        CHECK(sigwaitinfo(&set, &info) == number);
        CHECK(info.si_value.sival_int == i && info.si_code == SI_QUEUE);
        printf("value %d from %d\n", info.si_value.sival_int, info.si_pid);
    }
}
