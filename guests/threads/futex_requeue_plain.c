// The old FUTEX_REQUEUE, without a comparison.
#include "guest.h"
#include <linux/futex.h>

static int first, second;

static void *body(void *argument UNUSED) {
    futex(&first, FUTEX_WAIT_PRIVATE, 0, NULL, NULL, 0);
    return NULL;
}

int main(void) {
    pthread_t thread = start(body, NULL);
    long moved = 0;
    while (moved == 0) {
        moved = futex(&first, FUTEX_REQUEUE_PRIVATE, 0, (void *)1L, &second, 0);
        CHECK(moved >= 0);
        if (moved == 0) sleep_ms(1);
    }
    CHECK(futex(&first, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0) == 0);
    CHECK(futex(&second, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0) == 1);
    join(thread);
    printf("moved %ld\n", moved);
}
