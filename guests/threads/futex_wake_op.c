// FUTEX_WAKE_OP changes the second word in the kernel, and wakes there by its old value.
#include "guest.h"
#include <linux/futex.h>

static int first, second = 5;

static void *wait_on_first(void *argument UNUSED) {
    CHECK(futex(&first, FUTEX_WAIT, 0, NULL, NULL, 0) == 0);
    return NULL;
}

static void *wait_on_second(void *argument UNUSED) {
    CHECK(futex(&second, FUTEX_WAIT, 24, NULL, NULL, 0) == 0);
    return NULL;
}

int main(void) {
    int add_3_if_5 = FUTEX_OP(FUTEX_OP_ADD, 3, FUTEX_OP_CMP_EQ, 5);
    CHECK(futex(&first, FUTEX_WAKE_OP, 1, (void *)1L, &second, add_3_if_5) == 0 && second == 8);
    int or_16 = FUTEX_OP((FUTEX_OP_OR | FUTEX_OP_OPARG_SHIFT), 4, FUTEX_OP_CMP_GT, 7);
    CHECK(futex(&first, FUTEX_WAKE_OP, 1, (void *)1L, &second, or_16) == 0 && second == 24);
    pthread_t threads[2] = {start(wait_on_first, NULL), start(wait_on_second, NULL)};
    for (long woken = 0; woken < 2; sleep_ms(1)) {
        long now = futex(&first, FUTEX_WAKE_OP, 1, (void *)1L, &second, or_16);
        CHECK(now >= 0);
        woken += now;
    }
    CHECK(second == 24);
    for (int i = 0; i < 2; i++) join(threads[i]);
    printf("second is %d\n", second);
}
