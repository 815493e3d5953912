// semop is never restarted after a handler.
#include "guest.h"
#include <sys/ipc.h>
#include <sys/sem.h>
#include <sys/time.h>

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) {}

int main(void) {
    int set = OK(semget(IPC_PRIVATE, 1, 0600));
    on_signal(SIGALRM, handler, SA_RESTART);
    struct itimerval each = {{0, 10000}, {0, 10000}}, off = {{0, 0}, {0, 0}};
    CHECK(setitimer(ITIMER_REAL, &each, NULL) == 0);
    struct sembuf take = {0, -1, 0};
    int result = semop(set, &take, 1), error = errno;
    CHECK(setitimer(ITIMER_REAL, &off, NULL) == 0);
    CHECK(semctl(set, 0, IPC_RMID) == 0);
    CHECK(result == -1 && error == EINTR);
    printf("interrupted\n");
}
