// FUTEX_WAIT_BITSET waits for matching wakes, until an absolute time.
#include "guest.h"
#include <linux/futex.h>

static int word, woken[2];

static void *body(void *argument) {
    long me = (long)argument;
    while (!__atomic_load_n(&woken[me], __ATOMIC_ACQUIRE))
        futex(&word, FUTEX_WAIT_BITSET, 0, NULL, NULL, 1 << me);
    return NULL;
}

int main(void) {
    struct timespec limit;
    clock_gettime(CLOCK_MONOTONIC, &limit);
    FAILS(futex(&word, FUTEX_WAIT_BITSET, 0, &limit, NULL, -1), ETIMEDOUT);
    clock_gettime(CLOCK_REALTIME, &limit);
    FAILS(futex(&word, FUTEX_WAIT_BITSET | FUTEX_CLOCK_REALTIME, 0, &limit, NULL, -1), ETIMEDOUT);
    FAILS(futex(&word, FUTEX_WAIT_BITSET, 0, NULL, NULL, 0), EINVAL);
    pthread_t threads[2] = {start(body, (void *)0L), start(body, (void *)1L)};
    for (long i = 1; i >= 0; i--) {
        sleep_ms(3);
        __atomic_store_n(&woken[i], 1, __ATOMIC_RELEASE);
        // A waiter may not be there yet: it is woken until it was.
        long count = 0;
        for (int tries = 0; tries < 1000 && count == 0; tries++) {
            count = futex(&word, FUTEX_WAKE_BITSET, 1, NULL, NULL, 1 << i);
            if (count == 0) sched_yield();
        }
        CHECK(count <= 1);
        join(threads[i]);
    }
    printf("both ended\n");
}
