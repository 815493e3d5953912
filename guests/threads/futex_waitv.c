// futex_waitv waits for several words at once; ENOSYS is an answer too.
// reel: otherwise=the waker may come first
#include "guest.h"
#include <linux/futex.h>
#ifndef SYS_futex_waitv
#define SYS_futex_waitv 449
#endif

struct waiter {
    unsigned long value, address;
    unsigned flags, reserved;
};

static unsigned words[3];

static void *waker(void *argument UNUSED) {
    sleep_ms(2);
    __atomic_store_n(&words[1], 1, __ATOMIC_SEQ_CST);
    futex(&words[1], FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0);
    return NULL;
}

int main(void) {
    struct waiter waiters[3];
    for (int i = 0; i < 3; i++)
        waiters[i] = (struct waiter){0, (unsigned long)&words[i], 2 | FUTEX_PRIVATE_FLAG, 0};
    pthread_t thread = start(waker, NULL);
    long index = syscall(SYS_futex_waitv, waiters, 3, 0, NULL, CLOCK_MONOTONIC);
    if (index == -1) {
        CHECK(errno == ENOSYS || errno == EAGAIN);
        printf("%s\n", strerror(errno));
    } else {
        CHECK(index == 1);
        printf("word %ld\n", index);
    }
    join(thread);
}
