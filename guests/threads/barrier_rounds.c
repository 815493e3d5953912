// Five threads meet at a barrier ten times; one of them is the serial one each time.
#include "guest.h"

static pthread_barrier_t barrier;
static int arrived[10], serial[10];
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static void *body(void *argument UNUSED) {
    for (int i = 0; i < 10; i++) {
        pthread_mutex_lock(&mutex);
        arrived[i]++;
        pthread_mutex_unlock(&mutex);
        int result = pthread_barrier_wait(&barrier);
        CHECK(arrived[i] == 5);
        if (result == PTHREAD_BARRIER_SERIAL_THREAD) serial[i] = gettid_now();
    }
    return NULL;
}

int main(void) {
    CHECK(pthread_barrier_init(&barrier, NULL, 5) == 0);
    pthread_t threads[4];
    for (int i = 0; i < 4; i++) threads[i] = start(body, NULL);
    body(NULL);
    for (int i = 0; i < 4; i++) join(threads[i]);
    for (int i = 0; i < 10; i++) {
        CHECK(serial[i] != 0);
        printf("%d ", serial[i]);
    }
    printf("\n");
}
