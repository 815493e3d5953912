// exit_group while threads block in read, futex, nanosleep, poll and while one runs.
// reel: exit=17
#include "guest.h"
#include <poll.h>

static int ends[2];
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static void *body(void *argument) {
    switch ((long)argument) {
    case 0: await(ends[0]); break;
    case 1: pthread_mutex_lock(&mutex); break;
    case 2: sleep(1000); break;
    case 3: poll(NULL, 0, -1); break;
    default:
        for (;;) sched_yield();
    }
    return NULL;
}

int main(void) {
    CHECK(pipe(ends) == 0 && pthread_mutex_lock(&mutex) == 0);
    for (long i = 0; i < 5; i++) start(body, (void *)i);
    sleep_ms(5);
    printf("exiting\n");
    exit(17);
}
