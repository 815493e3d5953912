// A fast timer hits a program that makes system calls all the time.
#include "guest.h"
#include <sys/time.h>

static volatile int hits;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { hits++; }

int main(void) {
    on_signal(SIGALRM, handler, SA_RESTART);
    struct itimerval each = {{0, 1000}, {0, 1000}}, off = {{0, 0}, {0, 0}};
    CHECK(setitimer(ITIMER_REAL, &each, NULL) == 0);
    long calls = 0;
    pid_t parent = getppid();
    while (hits < 20) {
        CHECK(syscall(SYS_getppid) == parent);
        calls++;
    }
    CHECK(setitimer(ITIMER_REAL, &off, NULL) == 0);
    printf("%d hits in %ld calls\n", hits, calls);
}
