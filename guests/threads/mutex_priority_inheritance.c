// Mutexes with priority inheritance lock by FUTEX_LOCK_PI.
#include "guest.h"

static pthread_mutex_t mutex;
static long counter;

static void *body(void *argument UNUSED) {
    for (int i = 0; i < 20; i++) {
        CHECK(pthread_mutex_lock(&mutex) == 0);
        counter++;
        sched_yield();
        CHECK(pthread_mutex_unlock(&mutex) == 0);
    }
    return NULL;
}

int main(void) {
    pthread_mutexattr_t attributes;
    pthread_mutexattr_init(&attributes);
    CHECK(pthread_mutexattr_setprotocol(&attributes, PTHREAD_PRIO_INHERIT) == 0);
    int error = pthread_mutex_init(&mutex, &attributes);
    if (error == ENOTSUP) skip("no priority inheritance");
    CHECK(error == 0);
    pthread_t threads[3];
    for (int i = 0; i < 3; i++) threads[i] = start(body, NULL);
    for (int i = 0; i < 3; i++) join(threads[i]);
    CHECK(counter == 60);
    printf("%ld\n", counter);
}
