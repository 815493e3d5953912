// A thread spins on a flag, calling sched_yield each time round.
#include "guest.h"

static int flag;

static void *body(void *argument UNUSED) {
    long spins = 0;
    while (!__atomic_load_n(&flag, __ATOMIC_ACQUIRE)) {
        sched_yield();
        spins++;
    }
    return (void *)spins;
}

int main(void) {
    pthread_t threads[2] = {start(body, NULL), start(body, NULL)};
    sleep_ms(5);
    __atomic_store_n(&flag, 1, __ATOMIC_RELEASE);
    for (int i = 0; i < 2; i++) printf("%ld spins\n", (long)join(threads[i]));
}
