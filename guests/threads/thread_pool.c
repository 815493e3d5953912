// A pool of four workers takes two hundred jobs from a queue.
#include "guest.h"

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int queue[200], put, taken, closed;
static long sums[4];

static void *worker(void *argument) {
    long *sum = argument;
    for (;;) {
        pthread_mutex_lock(&mutex);
        while (taken == put && !closed) pthread_cond_wait(&changed, &mutex);
        if (taken == put) break;
        int job = queue[taken++];
        pthread_mutex_unlock(&mutex);
        *sum += job;
        if (job % 10 == 0) sched_yield();
    }
    pthread_mutex_unlock(&mutex);
    return NULL;
}

int main(void) {
    pthread_t threads[4];
    for (int i = 0; i < 4; i++) threads[i] = start(worker, &sums[i]);
    for (int i = 0; i < 200; i++) {
        pthread_mutex_lock(&mutex);
        queue[put++] = i;
        pthread_cond_signal(&changed);
        pthread_mutex_unlock(&mutex);
    }
    pthread_mutex_lock(&mutex);
    closed = 1;
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&mutex);
    for (int i = 0; i < 4; i++) join(threads[i]);
    CHECK(sums[0] + sums[1] + sums[2] + sums[3] == 199 * 100);
    printf("%ld %ld %ld %ld\n", sums[0], sums[1], sums[2], sums[3]);
}
