// A vfork child gets a signal and runs the parent's handler on the shared memory.
#include "guest.h"

static volatile int hits;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { hits++; }

int main(void) {
    on_signal(SIGUSR1, handler, 0);
    pid_t child = vfork();
    if (child == 0) {
        syscall(SYS_kill, syscall(SYS_getpid), SIGUSR1);
        _exit(hits);
    }
    CHECK(child > 0 && exit_code_of(child) == 1);
    CHECK(hits == 1);
    printf("child %d\n", child);
}
