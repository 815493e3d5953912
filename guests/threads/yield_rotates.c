// Three threads that yield after each step all make progress.
#include "guest.h"

static int steps[3], trace[300], count;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static void *body(void *argument) {
    long me = (long)argument;
    while (steps[me] < 100) {
        pthread_mutex_lock(&mutex);
        steps[me]++;
        trace[count++] = (int)me;
        pthread_mutex_unlock(&mutex);
        sched_yield();
    }
    return NULL;
}

int main(void) {
    pthread_t threads[3];
    for (long i = 0; i < 3; i++) threads[i] = start(body, (void *)i);
    for (int i = 0; i < 3; i++) join(threads[i]);
    CHECK(count == 300);
    for (int i = 0; i < 300; i++) printf("%d", trace[i]);
    printf("\n");
}
