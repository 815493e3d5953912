// Signals sent to all threads before one of them executes: the process's survive, threads' don't.
#include "guest.h"

static pthread_barrier_t barrier;

static void *block(void *argument UNUSED) {
    pthread_barrier_wait(&barrier);
    for (;;) pause();
    return NULL;
}

int main(int argc, char **argv) {
    sigset_t pending;
    if (argc == 2) {
        CHECK(sigpending(&pending) == 0 && sigismember(&pending, SIGUSR1));
        CHECK(!sigismember(&pending, SIGUSR2) && sigismember(&pending, SIGRTMIN));
        siginfo_t info;
        sigset_t set = set_of(SIGRTMIN);
        CHECK(sigwaitinfo(&set, &info) == SIGRTMIN && info.si_value.sival_int == 44);
        printf("value %d from %d\n", info.si_value.sival_int, info.si_pid);
        return 0;
    }
    block_signal(SIGUSR1);
    block_signal(SIGUSR2);
    block_signal(SIGRTMIN);
    CHECK(pthread_barrier_init(&barrier, NULL, 2) == 0);
    pthread_t thread = start(block, NULL);
    pthread_barrier_wait(&barrier);
    CHECK(pthread_kill(thread, SIGUSR2) == 0 && kill(getpid(), SIGUSR1) == 0);
    CHECK(sigqueue(getpid(), SIGRTMIN, (union sigval){.sival_int = 44}) == 0);
    execl("/proc/self/exe", argv[0], "again", NULL);
    return 98;
}
