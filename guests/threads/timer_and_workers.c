// A process-wide timer ticks while four threads compute and yield.
#include "guest.h"
#include <sys/time.h>

static volatile int ticks;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) {
    __atomic_add_fetch(&ticks, 1, __ATOMIC_SEQ_CST);
}

static void *body(void *argument UNUSED) {
    long sum = 0;
    while (ticks < 10) {
        for (int i = 0; i < 1000; i++) sum += i;
        sched_yield();
    }
    return (void *)sum;
}

int main(void) {
    on_signal(SIGALRM, handler, SA_RESTART);
    struct itimerval each = {{0, 2000}, {0, 2000}}, off = {{0, 0}, {0, 0}};
    CHECK(setitimer(ITIMER_REAL, &each, NULL) == 0);
    pthread_t threads[4];
    for (int i = 0; i < 4; i++) threads[i] = start(body, NULL);
    for (int i = 0; i < 4; i++) printf("%ld\n", (long)join(threads[i]));
    CHECK(setitimer(ITIMER_REAL, &off, NULL) == 0);
}
