// A thread ends holding a robust mutex: the kernel marks it, the next owner repairs it.
#include "guest.h"

static pthread_mutex_t mutex;

static void *die_holding(void *argument UNUSED) {
    CHECK(pthread_mutex_lock(&mutex) == 0);
    return NULL;
}

int main(void) {
    pthread_mutexattr_t attributes;
    pthread_mutexattr_init(&attributes);
    CHECK(pthread_mutexattr_setrobust(&attributes, PTHREAD_MUTEX_ROBUST) == 0);
    CHECK(pthread_mutex_init(&mutex, &attributes) == 0);
    for (int i = 0; i < 3; i++) {
        join(start(die_holding, NULL));
        CHECK(pthread_mutex_lock(&mutex) == EOWNERDEAD);
        CHECK(pthread_mutex_consistent(&mutex) == 0 && pthread_mutex_unlock(&mutex) == 0);
    }
    join(start(die_holding, NULL));
    CHECK(pthread_mutex_lock(&mutex) == EOWNERDEAD && pthread_mutex_unlock(&mutex) == 0);
    CHECK(pthread_mutex_lock(&mutex) == ENOTRECOVERABLE);
    printf("owner died\n");
}
