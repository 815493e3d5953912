// SIGKILL ends a blocked child and a child that computes between system calls.
#include "guest.h"

int main(void) {
    pid_t blocked = OK(fork());
    if (blocked == 0)
        for (;;) pause();
    CHECK(kill(blocked, SIGKILL) == 0 && death_signal_of(blocked) == SIGKILL);
    pid_t busy = OK(fork());
    if (busy == 0)
        for (;;) sched_yield();
    sleep_ms(5);
    CHECK(kill(busy, SIGKILL) == 0 && death_signal_of(busy) == SIGKILL);
    FAILS(kill(busy, SIGKILL), ESRCH);
    printf("killed %d and %d\n", blocked, busy);
}
