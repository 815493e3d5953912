// The leader ends by pthread_exit; the process lives until its last thread.
#include "guest.h"

static void *body(void *argument) {
    CHECK(pthread_join(*(pthread_t *)argument, NULL) == 0);
    CHECK(gettid_now() != getpid());
    printf("thread %d outlives leader %d\n", gettid_now(), getpid());
    return NULL;
}

int main(void) {
    static pthread_t leader;
    leader = pthread_self();
    start(body, &leader);
    pthread_exit(NULL);
}
