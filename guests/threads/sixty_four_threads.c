// Sixty-four threads exist at the same time, each with its id.
#include "guest.h"

static pthread_barrier_t barrier;
static pid_t tids[64];

static void *body(void *argument) {
    tids[(long)argument] = gettid_now();
    pthread_barrier_wait(&barrier);
    return NULL;
}

int main(void) {
    CHECK(pthread_barrier_init(&barrier, NULL, 65) == 0);
    pthread_t threads[64];
    for (long i = 0; i < 64; i++) threads[i] = start(body, (void *)i);
    pthread_barrier_wait(&barrier);
    for (int i = 0; i < 64; i++) join(threads[i]);
    for (int i = 0; i < 64; i++)
        for (int j = 0; j < i; j++) CHECK(tids[i] != tids[j]);
    printf("from %d to %d\n", tids[0], tids[63]);
}
