// SIGKILL ends a stopped process; other signals wait for SIGCONT.
#include "guest.h"

int main(void) {
    int status;
    pid_t child = OK(fork());
    if (child == 0)
        for (;;) pause();
    CHECK(kill(child, SIGSTOP) == 0 && waitpid(child, &status, WUNTRACED) == child);
    CHECK(kill(child, SIGTERM) == 0);
    sleep_ms(5);
    CHECK(waitpid(child, &status, WNOHANG) == 0);
    CHECK(kill(child, SIGCONT) == 0 && death_signal_of(child) == SIGTERM);
    child = OK(fork());
    if (child == 0) {
        raise(SIGSTOP);
        _exit(98);
    }
    CHECK(waitpid(child, &status, WUNTRACED) == child && WIFSTOPPED(status));
    CHECK(kill(child, SIGKILL) == 0 && death_signal_of(child) == SIGKILL);
    printf("last child %d\n", child);
}
