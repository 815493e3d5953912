// A signal to the process group reaches parent and child.
#include "guest.h"

static volatile int hits;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { hits++; }

int main(void) {
    CHECK(setpgid(0, 0) == 0 || getsid(0) == getpid());
    on_signal(SIGUSR2, handler, 0);
    block_signal(SIGUSR2);
    int ready[2];
    CHECK(pipe(ready) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        tell(ready[1]);
        sigset_t none;
        sigemptyset(&none);
        while (hits == 0) sigsuspend(&none);
        _exit(20 + hits);
    }
    await(ready[0]);
    CHECK(kill(0, SIGUSR2) == 0);
    unblock_signal(SIGUSR2);
    CHECK(exit_code_of(child) == 21);
    CHECK(hits == 1);
    printf("both got it\n");
}
