// Two threads hand over by a condition variable, 300 times.
#include "guest.h"

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int turn, rounds;

static void *body(void *argument) {
    int me = (int)(long)argument;
    pthread_mutex_lock(&mutex);
    for (int i = 0; i < 300; i++) {
        while (turn != me) pthread_cond_wait(&changed, &mutex);
        turn = 1 - me;
        rounds++;
        pthread_cond_signal(&changed);
    }
    pthread_mutex_unlock(&mutex);
    return NULL;
}

int main(void) {
    pthread_t other = start(body, (void *)1L);
    body((void *)0L);
    join(other);
    CHECK(rounds == 600);
    printf("%d\n", rounds);
}
