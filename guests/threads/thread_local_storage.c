// Initial-exec TLS: each thread has its own copy, with its initial value.
#include "guest.h"

static __thread int value = 10;
static __thread char buffer[300];

static void *body(void *argument) {
    CHECK(value == 10 && buffer[299] == 0);
    value += (int)(long)argument;
    buffer[299] = (char)value;
    sched_yield();
    CHECK(buffer[299] == value);
    printf("value lies at %p\n", (void *)&value);
    return (void *)(long)value;
}

int main(void) {
    value = 1;
    pthread_t threads[4];
    for (long i = 0; i < 4; i++) threads[i] = start(body, (void *)i);
    for (long i = 0; i < 4; i++) CHECK((long)join(threads[i]) == 10 + i);
    CHECK(value == 1);
}
