// Broadcast wakes all; a timed wait that nobody signals times out.
#include "guest.h"

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int waiting, go, woken;

static void *body(void *argument UNUSED) {
    pthread_mutex_lock(&mutex);
    waiting++;
    while (!go) pthread_cond_wait(&changed, &mutex);
    woken++;
    pthread_mutex_unlock(&mutex);
    return NULL;
}

int main(void) {
    pthread_t threads[5];
    for (int i = 0; i < 5; i++) threads[i] = start(body, NULL);
    for (int all = 0; !all; sched_yield()) {
        pthread_mutex_lock(&mutex);
        all = waiting == 5;
        if (all) go = 1, pthread_cond_broadcast(&changed);
        pthread_mutex_unlock(&mutex);
    }
    for (int i = 0; i < 5; i++) join(threads[i]);
    CHECK(woken == 5);
    struct timespec limit;
    clock_gettime(CLOCK_REALTIME, &limit);
    limit.tv_sec -= 1;
    pthread_mutex_lock(&mutex);
    CHECK(pthread_cond_timedwait(&changed, &mutex, &limit) == ETIMEDOUT);
    clock_gettime(CLOCK_MONOTONIC, &limit);
    limit.tv_nsec += 4000000;
    if (limit.tv_nsec >= 1000000000) limit.tv_sec++, limit.tv_nsec -= 1000000000;
    CHECK(pthread_cond_clockwait(&changed, &mutex, CLOCK_MONOTONIC, &limit) == ETIMEDOUT);
    printf("%d woken\n", woken);
}
