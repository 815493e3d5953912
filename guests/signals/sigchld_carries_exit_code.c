// SIGCHLD tells which child ended and how; the handler reaps.
#include "guest.h"

static volatile int reaped, codes[3];

static void handler(int number UNUSED, siginfo_t *info, void *context UNUSED) {
    CHECK(info->si_code == CLD_EXITED);
    int status;
    while (waitpid(-1, &status, WNOHANG) > 0) {
        CHECK(WIFEXITED(status) && WEXITSTATUS(status) < 3);
        codes[WEXITSTATUS(status)]++;
        reaped++;
    }
}

int main(void) {
    on_signal(SIGCHLD, handler, SA_RESTART);
    for (int i = 0; i < 3; i++) {
        pid_t child = OK(fork());
        if (child == 0) _exit(i);
        printf("child %d\n", child);
    }
    WAIT_UNTIL(reaped == 3);
    CHECK(codes[0] == 1 && codes[1] == 1 && codes[2] == 1);
    FAILS(waitpid(-1, NULL, 0), ECHILD);
}
