// A mutex held over system calls, so that the others really wait in the kernel.
#include "guest.h"

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static int inside, order[60], count;

static void *body(void *argument) {
    for (int i = 0; i < 15; i++) {
        CHECK(pthread_mutex_lock(&mutex) == 0);
        CHECK(inside++ == 0);
        order[count++] = (int)(long)argument;
        sched_yield();
        if (i % 5 == 0) sleep_ms(1);
        CHECK(--inside == 0);
        CHECK(pthread_mutex_unlock(&mutex) == 0);
        sched_yield();
    }
    return NULL;
}

int main(void) {
    pthread_t threads[4];
    for (long i = 0; i < 4; i++) threads[i] = start(body, (void *)i);
    for (int i = 0; i < 4; i++) join(threads[i]);
    for (int i = 0; i < 60; i++) printf("%d", order[i]);
    printf("\n");
}
