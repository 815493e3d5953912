// Two threads block in read on the same pipe; each record goes to one of them.
#include "guest.h"

static int ends[2];

static void *reader(void *argument UNUSED) {
    long sum = 0;
    int value;
    while (read(ends[0], &value, sizeof value) == sizeof value) sum += value;
    return (void *)sum;
}

int main(void) {
    CHECK(pipe(ends) == 0);
    pthread_t threads[2] = {start(reader, NULL), start(reader, NULL)};
    for (int i = 1; i <= 100; i++) {
        CHECK(write(ends[1], &i, sizeof i) == sizeof i);
        if (i % 8 == 0) sched_yield();
    }
    CHECK(close(ends[1]) == 0);
    long one = (long)join(threads[0]), two = (long)join(threads[1]);
    CHECK(one + two == 5050);
    printf("%ld and %ld\n", one, two);
}
