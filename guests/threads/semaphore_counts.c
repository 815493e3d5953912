// A semaphore lets through as many as were posted; sem_timedwait times out.
#include "guest.h"
#include <semaphore.h>

static sem_t items;
static int taken;

static void *taker(void *argument UNUSED) {
    for (int i = 0; i < 25; i++) {
        CHECK(sem_wait(&items) == 0);
        __atomic_add_fetch(&taken, 1, __ATOMIC_SEQ_CST);
    }
    return NULL;
}

int main(void) {
    CHECK(sem_init(&items, 0, 0) == 0);
    pthread_t threads[4];
    for (int i = 0; i < 4; i++) threads[i] = start(taker, NULL);
    for (int i = 0; i < 100; i++) {
        CHECK(sem_post(&items) == 0);
        if (i % 10 == 0) sched_yield();
    }
    for (int i = 0; i < 4; i++) join(threads[i]);
    int value;
    CHECK(taken == 100 && sem_getvalue(&items, &value) == 0 && value == 0);
    FAILS(sem_trywait(&items), EAGAIN);
    struct timespec past = {1, 0};
    FAILS(sem_timedwait(&items, &past), ETIMEDOUT);
    printf("%d taken\n", taken);
}
