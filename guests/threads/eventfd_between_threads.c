// Threads signal each other through an eventfd, as counter and as semaphore.
#include "guest.h"
#include <sys/eventfd.h>

static int counter, semaphore;

static void *body(void *argument UNUSED) {
    for (int i = 0; i < 50; i++) {
        unsigned long value;
        CHECK(read(semaphore, &value, 8) == 8 && value == 1);
        value = 2;
        CHECK(write(counter, &value, 8) == 8);
    }
    return NULL;
}

int main(void) {
    counter = OK(eventfd(0, 0));
    semaphore = OK(eventfd(5, EFD_SEMAPHORE));
    pthread_t thread = start(body, NULL);
    unsigned long sum = 0, value = 45;
    CHECK(write(semaphore, &value, 8) == 8);
    int reads = 0;
    for (; sum < 100; reads++) {
        CHECK(read(counter, &value, 8) == 8);
        sum += value;
    }
    CHECK(sum == 100);
    join(thread);
    printf("%d reads\n", reads);
}
