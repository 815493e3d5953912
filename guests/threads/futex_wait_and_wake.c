// Bare futexes: wait, wake, wrong value, time-out.
#include "guest.h"
#include <linux/futex.h>

static int word, done;

static void *body(void *argument UNUSED) {
    while (__atomic_load_n(&word, __ATOMIC_ACQUIRE) == 0)
        futex(&word, FUTEX_WAIT_PRIVATE, 0, NULL, NULL, 0);
    __atomic_add_fetch(&done, 1, __ATOMIC_SEQ_CST);
    return NULL;
}

int main(void) {
    FAILS(futex(&word, FUTEX_WAIT_PRIVATE, 1, NULL, NULL, 0), EAGAIN);
    struct timespec limit = {0, 5000000};
    FAILS(futex(&word, FUTEX_WAIT_PRIVATE, 0, &limit, NULL, 0), ETIMEDOUT);
    pthread_t threads[3];
    for (int i = 0; i < 3; i++) threads[i] = start(body, NULL);
    sleep_ms(5);
    __atomic_store_n(&word, 1, __ATOMIC_RELEASE);
    printf("woke %ld\n", futex(&word, FUTEX_WAKE_PRIVATE, 100, NULL, NULL, 0));
    for (int i = 0; i < 3; i++) join(threads[i]);
    CHECK(done == 3);
    FAILS(futex((void *)1, FUTEX_WAKE, 1, NULL, NULL, 0), EINVAL);
    FAILS(futex(&word, 127, 1, NULL, NULL, 0), ENOSYS);
}
