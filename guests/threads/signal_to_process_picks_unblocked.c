// A signal to the process goes to a thread that doesn't block it.
#include "guest.h"

static volatile pid_t receiver;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { receiver = gettid_now(); }

static void *body(void *argument) {
    unblock_signal(SIGUSR1);
    tell(*(int *)argument);
    WAIT_UNTIL(receiver != 0);
    return (void *)(long)gettid_now();
}

int main(void) {
    int ends[2];
    CHECK(pipe(ends) == 0);
    on_signal(SIGUSR1, handler, SA_RESTART);
    block_signal(SIGUSR1);
    pthread_t thread = start(body, &ends[1]);
    await(ends[0]);
    CHECK(kill(getpid(), SIGUSR1) == 0);
    CHECK((long)join(thread) == receiver && receiver != getpid());
    printf("thread %d got it\n", receiver);
}
