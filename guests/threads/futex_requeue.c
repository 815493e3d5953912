// FUTEX_CMP_REQUEUE moves waiters from one word to another; a wrong value is EAGAIN.
#include "guest.h"
#include <linux/futex.h>

static int first, second, ended;

static void *body(void *argument UNUSED) {
    futex(&first, FUTEX_WAIT, 0, NULL, NULL, 0);
    __atomic_add_fetch(&ended, 1, __ATOMIC_SEQ_CST);
    return NULL;
}

int main(void) {
    FAILS(futex(&first, FUTEX_CMP_REQUEUE, 1, (void *)10L, &second, 77), EAGAIN);
    pthread_t threads[4];
    for (int i = 0; i < 4; i++) threads[i] = start(body, NULL);
    int woken = 0, moved = 0;
    while (woken + moved < 4) {
        // Wakes one at most and moves the rest: who isn't there yet is met the next time round.
        long count = futex(&first, FUTEX_CMP_REQUEUE, woken ? 0 : 1, (void *)10L, &second, 0);
        CHECK(count >= 0);
        if (!woken && count > 0) woken++, count--;
        moved += (int)count;
        sleep_ms(1);
    }
    CHECK(woken == 1 && moved == 3);
    long count = futex(&second, FUTEX_WAKE, 10, NULL, NULL, 0);
    CHECK(count == 3);
    for (int i = 0; i < 4; i++) join(threads[i]);
    CHECK(ended == 4);
    printf("moved %d, woke %ld\n", moved, count);
}
