// RLIMIT_CPU: SIGXCPU after a second of CPU time.
#include "guest.h"
#include <sys/resource.h>

static volatile int hits;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { hits++; }

int main(void) {
    on_signal(SIGXCPU, handler, 0);
    struct rlimit limit = {1, 20};
    CHECK(setrlimit(RLIMIT_CPU, &limit) == 0);
    volatile long sum = 0;
    while (hits == 0) {
        for (int i = 0; i < 1000000; i++) sum += i;
        getppid();
    }
    struct rusage usage;
    CHECK(getrusage(RUSAGE_SELF, &usage) == 0);
    printf("after %ld.%06ld s\n", (long)usage.ru_utime.tv_sec, (long)usage.ru_utime.tv_usec);
}
