// Waiting for a child is interrupted, and restarted with SA_RESTART.
#include "guest.h"
#include <sys/time.h>

static int ends[2];
static volatile int hits;

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) {
    if (++hits == 5) CHECK(write(ends[1], "x", 1) == 1);
}

int main(void) {
    CHECK(pipe(ends) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        await(ends[0]);
        _exit(3);
    }
    on_signal(SIGALRM, handler, 0);
    struct itimerval each = {{0, 10000}, {0, 10000}}, off = {{0, 0}, {0, 0}};
    CHECK(setitimer(ITIMER_REAL, &each, NULL) == 0);
    int status;
    FAILS(waitpid(child, &status, 0), EINTR);
    on_signal(SIGALRM, handler, SA_RESTART);
    CHECK(exit_code_of(child) == 3);
    CHECK(setitimer(ITIMER_REAL, &off, NULL) == 0);
    printf("%d hits\n", hits);
}
