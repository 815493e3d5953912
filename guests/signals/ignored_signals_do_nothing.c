// Ignored signals and those ignored by default don't interrupt a sleep.
#include "guest.h"

int main(void) {
    signal(SIGUSR1, SIG_IGN);
    CHECK(raise(SIGUSR1) == 0 && raise(SIGCHLD) == 0 && raise(SIGWINCH) == 0);
    CHECK(raise(SIGURG) == 0 && raise(SIGCONT) == 0);
    pid_t parent = getpid(), child = OK(fork());
    if (child == 0) {
        for (int i = 0; i < 5; i++) {
            sleep_ms(3);
            kill(parent, i % 2 ? SIGUSR1 : SIGWINCH);
        }
        _exit(0);
    }
    struct timespec sleep = {0, 30000000};
    CHECK(nanosleep(&sleep, NULL) == 0);
    CHECK(exit_code_of(child) == 0);
    printf("undisturbed\n");
}
