// SIGEV_THREAD: the C library's helper thread starts a thread for each expiry.
#include "guest.h"
#include <semaphore.h>

static sem_t called;
static volatile int value;

static void function(union sigval argument) {
    value = argument.sival_int;
    sem_post(&called);
}

int main(void) {
    CHECK(sem_init(&called, 0, 0) == 0);
    timer_t timer;
    struct sigevent event = {.sigev_notify = SIGEV_THREAD};
    event.sigev_notify_function = function;
    event.sigev_value.sival_int = 9;
    CHECK(timer_create(CLOCK_MONOTONIC, &event, &timer) == 0);
    struct itimerspec once = {{0, 0}, {0, 1000000}};
    CHECK(timer_settime(timer, 0, &once, NULL) == 0);
    CHECK(sem_wait(&called) == 0);
    CHECK(value == 9 && timer_delete(timer) == 0);
    printf("called with %d\n", value);
}
