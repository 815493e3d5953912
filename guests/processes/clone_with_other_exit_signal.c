// A child whose exit signal isn't SIGCHLD is waited for with __WCLONE or __WALL only.
#include "guest.h"

static volatile int hits;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { hits++; }
static int body(void *argument) { return (int)(long)argument; }

int main(void) {
    static char stack[65536];
    on_signal(SIGUSR1, handler, SA_RESTART);
    int status;
    pid_t child = OK(clone(body, stack + sizeof stack, SIGUSR1, (void *)2L));
    FAILS(waitpid(child, &status, 0), ECHILD);
    CHECK(waitpid(child, &status, __WCLONE) == child && WEXITSTATUS(status) == 2);
    WAIT_UNTIL(hits == 1);
    child = OK(clone(body, stack + sizeof stack, 0, (void *)3L));
    CHECK(waitpid(child, &status, __WALL) == child && WEXITSTATUS(status) == 3);
    CHECK(hits == 1);
    printf("%d hit\n", hits);
}
