// WUNTRACED and WCONTINUED tell of a child's stop and continuation.
#include "guest.h"

int main(void) {
    pid_t child = OK(fork());
    if (child == 0)
        for (;;) pause();
    int status;
    for (int i = 0; i < 3; i++) {
        CHECK(kill(child, SIGSTOP) == 0);
        CHECK(waitpid(child, &status, WUNTRACED) == child);
        CHECK(WIFSTOPPED(status) && WSTOPSIG(status) == SIGSTOP);
        CHECK(waitpid(child, &status, WUNTRACED | WNOHANG) == 0);
        CHECK(kill(child, SIGCONT) == 0);
        CHECK(waitpid(child, &status, WCONTINUED) == child && WIFCONTINUED(status));
    }
    CHECK(kill(child, SIGTERM) == 0 && death_signal_of(child) == SIGTERM);
    printf("child %d stopped three times\n", child);
}
