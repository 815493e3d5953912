// Timers of CPU time fire while the program uses it, here by system calls.
#include "guest.h"
#include <sys/time.h>

static volatile int virtual_hits, prof_hits;
static void on_virtual(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { virtual_hits++; }
static void on_prof(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { prof_hits++; }

static long work(void) {
    volatile long sum = 0;
    for (int i = 0; i < 20000; i++) sum += i;
    syscall(SYS_getppid);
    return sum;
}

int main(void) {
    on_signal(SIGVTALRM, on_virtual, 0);
    on_signal(SIGPROF, on_prof, 0);
    struct itimerval each = {{0, 10000}, {0, 10000}}, off = {{0, 0}, {0, 0}};
    CHECK(setitimer(ITIMER_VIRTUAL, &each, NULL) == 0);
    while (virtual_hits < 2) work();
    CHECK(setitimer(ITIMER_VIRTUAL, &off, NULL) == 0);
    CHECK(setitimer(ITIMER_PROF, &each, NULL) == 0);
    while (prof_hits < 2) work();
    CHECK(setitimer(ITIMER_PROF, &off, NULL) == 0);
    printf("%d and %d hits\n", virtual_hits, prof_hits);
}
