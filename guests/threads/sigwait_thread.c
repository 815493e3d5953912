// One thread takes all signals by sigwait; the others block them.
#include "guest.h"

static sigset_t set;

static void *taker(void *argument UNUSED) {
    long count = 0;
    for (;;) {
        int number;
        CHECK(sigwait(&set, &number) == 0);
        if (number == SIGTERM) return (void *)count;
        CHECK(number == SIGRTMIN + 3);
        count++;
    }
}

int main(void) {
    set = set_of(SIGRTMIN + 3);
    sigaddset(&set, SIGTERM);
    CHECK(pthread_sigmask(SIG_BLOCK, &set, NULL) == 0);
    pthread_t thread = start(taker, NULL);
    for (int i = 0; i < 10; i++) CHECK(sigqueue(getpid(), SIGRTMIN + 3, (union sigval){0}) == 0);
    // SIGTERM has the lower number, so it would be taken first: it goes when the others are gone.
    sigset_t pending;
    do {
        sched_yield();
        CHECK(sigpending(&pending) == 0);
    } while (sigismember(&pending, SIGRTMIN + 3));
    CHECK(kill(getpid(), SIGTERM) == 0);
    long count = (long)join(thread);
    CHECK(count == 10);
    printf("%ld taken\n", count);
}
