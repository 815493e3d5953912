// msgrcv is never restarted after a handler.
#include "guest.h"
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/time.h>

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) {}

int main(void) {
    int queue = OK(msgget(IPC_PRIVATE, 0600));
    on_signal(SIGALRM, handler, SA_RESTART);
    struct itimerval each = {{0, 10000}, {0, 10000}}, off = {{0, 0}, {0, 0}};
    CHECK(setitimer(ITIMER_REAL, &each, NULL) == 0);
    struct {
        long type;
        char text[10];
    } message;
    long got = msgrcv(queue, &message, sizeof message.text, 0, 0);
    int error = errno;
    CHECK(setitimer(ITIMER_REAL, &off, NULL) == 0);
    CHECK(msgctl(queue, IPC_RMID, NULL) == 0);
    CHECK(got == -1 && error == EINTR);
    printf("queue %d\n", queue);
}
