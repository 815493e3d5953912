// Cancelling a thread in read: its clean-up handlers run, join says PTHREAD_CANCELED.
#include "guest.h"

static int ends[2], cleaned;

static void clean(void *argument) { cleaned += *(int *)argument; }

static void *body(void *argument UNUSED) {
    int one = 1;
    char byte;
    pthread_cleanup_push(clean, &one);
    read(ends[0], &byte, 1);
    pthread_cleanup_pop(0);
    return NULL;
}

int main(void) {
    CHECK(pipe(ends) == 0);
    for (int i = 0; i < 5; i++) {
        pthread_t thread = start(body, NULL);
        if (i % 2) sleep_ms(2);
        CHECK(pthread_cancel(thread) == 0);
        CHECK(join(thread) == PTHREAD_CANCELED);
    }
    CHECK(cleaned <= 5 && cleaned >= 2);
    printf("%d cleaned\n", cleaned);
}
