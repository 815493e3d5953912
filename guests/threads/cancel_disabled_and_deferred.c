// A cancellation waits while it is disabled, then acts at the next cancellation point.
#include "guest.h"

static int ends[2], reached;

static void *body(void *argument UNUSED) {
    CHECK(pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, NULL) == 0);
    tell(ends[1]);
    sleep_ms(5);
    pthread_testcancel();
    reached = 1;
    CHECK(pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, NULL) == 0);
    for (;;) {
        sleep_ms(1);
        pthread_testcancel();
    }
    return NULL;
}

int main(void) {
    CHECK(pipe(ends) == 0);
    pthread_t thread = start(body, NULL);
    await(ends[0]);
    CHECK(pthread_cancel(thread) == 0);
    CHECK(join(thread) == PTHREAD_CANCELED && reached == 1);
    printf("cancelled late\n");
}
