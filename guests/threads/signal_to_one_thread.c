// pthread_kill reaches exactly the thread it is meant for, also when blocked in read.
#include "guest.h"

static int ends[2];
static pid_t hit[3], tids[3];
static __thread int me = -1;

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { hit[me] = gettid_now(); }

static void *body(void *argument) {
    me = (int)(long)argument;
    tids[me] = gettid_now();
    char byte;
    while (hit[me] == 0) {
        ssize_t count = read(ends[0], &byte, 1);
        CHECK(count == -1 && errno == EINTR);
    }
    return NULL;
}

int main(void) {
    CHECK(pipe(ends) == 0);
    on_signal(SIGUSR1, handler, 0);
    pthread_t threads[3];
    for (long i = 0; i < 3; i++) {
        threads[i] = start(body, (void *)i);
        // Sent until it was met in the read: before that the thread doesn't know itself yet.
        WAIT_UNTIL(__atomic_load_n(&tids[i], __ATOMIC_SEQ_CST) != 0);
        while (pthread_tryjoin_np(threads[i], NULL) == EBUSY) {
            pthread_kill(threads[i], SIGUSR1);
            sleep_ms(1);
        }
        CHECK(hit[i] == tids[i]);
    }
    printf("%d %d %d\n", tids[0], tids[1], tids[2]);
}
