// Four threads count under one mutex.
#include "guest.h"

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static long counter;

static void *body(void *argument UNUSED) {
    for (int i = 0; i < 2000; i++) {
        pthread_mutex_lock(&mutex);
        counter++;
        pthread_mutex_unlock(&mutex);
    }
    return NULL;
}

int main(void) {
    pthread_t threads[4];
    for (int i = 0; i < 4; i++) threads[i] = start(body, NULL);
    for (int i = 0; i < 4; i++) join(threads[i]);
    CHECK(counter == 8000);
    printf("%ld\n", counter);
}
