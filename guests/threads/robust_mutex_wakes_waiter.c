// A thread dies holding a robust mutex while another already waits for it.
#include "guest.h"

static pthread_mutex_t mutex;
static int ends[2];

static void *die_holding(void *argument UNUSED) {
    CHECK(pthread_mutex_lock(&mutex) == 0);
    tell(ends[1]);
    sleep_ms(10);
    return NULL;
}

int main(void) {
    CHECK(pipe(ends) == 0);
    pthread_mutexattr_t attributes;
    pthread_mutexattr_init(&attributes);
    CHECK(pthread_mutexattr_setrobust(&attributes, PTHREAD_MUTEX_ROBUST) == 0);
    CHECK(pthread_mutex_init(&mutex, &attributes) == 0);
    pthread_t thread = start(die_holding, NULL);
    await(ends[0]);
    CHECK(pthread_mutex_lock(&mutex) == EOWNERDEAD);
    CHECK(pthread_mutex_consistent(&mutex) == 0 && pthread_mutex_unlock(&mutex) == 0);
    join(thread);
    printf("woken by a death\n");
}
