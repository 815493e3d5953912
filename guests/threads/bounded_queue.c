// Producers and consumers on a ring of four places: both sides block.
#include "guest.h"
#include <semaphore.h>

static sem_t filled, empty;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static int ring[4], in, out;
static long total;

static void *produce(void *argument) {
    for (int i = 0; i < 100; i++) {
        CHECK(sem_wait(&empty) == 0);
        pthread_mutex_lock(&mutex);
        ring[in++ % 4] = (int)(long)argument + i;
        pthread_mutex_unlock(&mutex);
        CHECK(sem_post(&filled) == 0);
    }
    return NULL;
}

static void *consume(void *argument UNUSED) {
    for (int i = 0; i < 100; i++) {
        CHECK(sem_wait(&filled) == 0);
        pthread_mutex_lock(&mutex);
        total += ring[out++ % 4];
        pthread_mutex_unlock(&mutex);
        CHECK(sem_post(&empty) == 0);
    }
    return NULL;
}

int main(void) {
    CHECK(sem_init(&filled, 0, 0) == 0 && sem_init(&empty, 0, 4) == 0);
    pthread_t threads[4] = {start(produce, (void *)1000L), start(consume, NULL),
                            start(produce, (void *)2000L), start(consume, NULL)};
    for (int i = 0; i < 4; i++) join(threads[i]);
    CHECK(total == 300000 + 2 * 4950);
    printf("%ld\n", total);
}
