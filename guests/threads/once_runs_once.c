// pthread_once: the function runs once, and all wait until it has.
#include "guest.h"

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int runs, ready;

static void initialise(void) {
    runs++;
    sleep_ms(3);
    ready = 1;
}

static void *body(void *argument UNUSED) {
    CHECK(pthread_once(&once, initialise) == 0 && ready == 1);
    return NULL;
}

int main(void) {
    pthread_t threads[4];
    for (int i = 0; i < 4; i++) threads[i] = start(body, NULL);
    for (int i = 0; i < 4; i++) join(threads[i]);
    CHECK(runs == 1);
    printf("once\n");
}
