// SIGSTOP stops every thread of a process; SIGCONT lets them go on.
#include "guest.h"
#include <sys/mman.h>

static volatile long *counters;

static void *count(void *argument) {
    for (;;) {
        counters[(long)argument]++;
        sched_yield();
    }
    return NULL;
}

int main(void) {
    counters = OK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    pid_t child = OK(fork());
    if (child == 0) {
        start(count, (void *)0L);
        count((void *)1L);
    }
    WAIT_UNTIL(counters[0] > 5 && counters[1] > 5);
    int status;
    CHECK(kill(child, SIGSTOP) == 0 && waitpid(child, &status, WUNTRACED) == child);
    long before = counters[0] + counters[1];
    sleep_ms(10);
    CHECK(counters[0] + counters[1] == before);
    CHECK(kill(child, SIGCONT) == 0);
    WAIT_UNTIL(counters[0] + counters[1] > before + 5);
    CHECK(kill(child, SIGKILL) == 0 && death_signal_of(child) == SIGKILL);
    printf("%ld when stopped\n", before);
}
