// Recursive, error-checking and timed mutexes.
#include "guest.h"

static void *try_it(void *mutex) { return (void *)(long)pthread_mutex_trylock(mutex); }

static pthread_mutex_t of_kind(int kind) {
    pthread_mutexattr_t attributes;
    pthread_mutex_t mutex;
    pthread_mutexattr_init(&attributes);
    CHECK(pthread_mutexattr_settype(&attributes, kind) == 0);
    CHECK(pthread_mutex_init(&mutex, &attributes) == 0);
    return mutex;
}

int main(void) {
    pthread_mutex_t recursive = of_kind(PTHREAD_MUTEX_RECURSIVE);
    for (int i = 0; i < 3; i++) CHECK(pthread_mutex_lock(&recursive) == 0);
    CHECK((long)join(start(try_it, &recursive)) == EBUSY);
    for (int i = 0; i < 3; i++) CHECK(pthread_mutex_unlock(&recursive) == 0);
    pthread_mutex_t checking = of_kind(PTHREAD_MUTEX_ERRORCHECK);
    CHECK(pthread_mutex_lock(&checking) == 0 && pthread_mutex_lock(&checking) == EDEADLK);
    CHECK(pthread_mutex_unlock(&checking) == 0 && pthread_mutex_unlock(&checking) == EPERM);
    pthread_mutex_t normal = of_kind(PTHREAD_MUTEX_NORMAL);
    CHECK(pthread_mutex_lock(&normal) == 0);
    struct timespec limit;
    clock_gettime(CLOCK_REALTIME, &limit);
    limit.tv_nsec = (limit.tv_nsec + 5000000) % 1000000000;
    CHECK(pthread_mutex_timedlock(&normal, &limit) == ETIMEDOUT);
    printf("owner is %d\n", gettid_now());
}
