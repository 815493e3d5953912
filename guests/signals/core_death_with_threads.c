// A fault in one thread kills all, blocked ones included.
// reel: signal=SEGV
#include "guest.h"

__attribute__((noreturn)) static void *block(void *argument UNUSED) {
    for (;;) pause();
}

static void *fault(void *argument UNUSED) {
    sleep_ms(10);
    *(volatile int *)4 = 1;
    return NULL;
}

int main(void) {
    for (int i = 0; i < 4; i++) start(block, NULL);
    printf("faulting soon\n");
    join(start(fault, NULL));
    return 98;
}
