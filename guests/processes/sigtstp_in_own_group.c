// A child in its own process group stops itself by SIGTSTP, handles SIGCONT and goes on.
#include "guest.h"

static volatile int continued;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { continued++; }

int main(void) {
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(setpgid(0, 0) == 0);
        on_signal(SIGCONT, handler, 0);
        raise(SIGTSTP);
        _exit(40 + continued);
    }
    int status;
    CHECK(waitpid(child, &status, WUNTRACED) == child);
    CHECK(WIFSTOPPED(status) && WSTOPSIG(status) == SIGTSTP);
    CHECK(kill(-child, SIGCONT) == 0);
    CHECK(exit_code_of(child) == 41);
    printf("child %d\n", child);
}
