// A thread ends the process while the leader waits for it.
// reel: exit=18
#include "guest.h"

static void *body(void *argument UNUSED) {
    sleep_ms(2);
    printf("thread %d ends it\n", gettid_now());
    exit(18);
}

int main(void) {
    join(start(body, NULL));
    return 98;
}
