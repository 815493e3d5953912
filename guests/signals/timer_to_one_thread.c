// SIGEV_THREAD_ID sends to one thread; SIGEV_NONE only counts down.
#include "guest.h"
#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

static volatile pid_t receiver;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { receiver = gettid_now(); }

static void *body(void *argument UNUSED) {
    timer_t timer;
    struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGUSR1};
    event.sigev_notify_thread_id = gettid_now();
    CHECK(timer_create(CLOCK_REALTIME, &event, &timer) == 0);
    struct itimerspec once = {{0, 0}, {0, 2000000}};
    CHECK(timer_settime(timer, 0, &once, NULL) == 0);
    WAIT_UNTIL(receiver != 0);
    CHECK(receiver == gettid_now());
    return NULL;
}

int main(void) {
    on_signal(SIGUSR1, handler, 0);
    join(start(body, NULL));
    timer_t timer;
    struct sigevent none = {.sigev_notify = SIGEV_NONE};
    CHECK(timer_create(CLOCK_MONOTONIC, &none, &timer) == 0);
    struct itimerspec once = {{0, 0}, {50, 0}}, now;
    CHECK(timer_settime(timer, 0, &once, NULL) == 0 && timer_gettime(timer, &now) == 0);
    CHECK(now.it_value.tv_sec <= 50 && now.it_value.tv_sec >= 20);
    printf("thread %d got it\n", receiver);
}
