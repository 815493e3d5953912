// Joining threads that ended long ago, that end right now, and that go on for a while.
#include "guest.h"

static void *body(void *argument) {
    if ((long)argument % 3 == 0) sleep_ms(1);
    if ((long)argument % 3 == 1) sched_yield();
    return argument;
}

int main(void) {
    pthread_t threads[30];
    for (long i = 0; i < 30; i++) threads[i] = start(body, (void *)i);
    for (long i = 0; i < 30; i++) {
        long which = i * 7 % 30;
        CHECK((long)join(threads[which]) == which);
    }
    pthread_t sleeper = start(body, (void *)3L);
    void *value;
    while (pthread_tryjoin_np(sleeper, &value) == EBUSY) sched_yield();
    CHECK((long)value == 3);
    CHECK(pthread_join(pthread_self(), NULL) == EDEADLK);
    printf("joined\n");
}
