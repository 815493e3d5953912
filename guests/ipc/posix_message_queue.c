// A POSIX message queue: priorities, blocking, time-out, notification, attributes.
#include "guest.h"
#include <fcntl.h>
#include <mqueue.h>

static volatile int notified;
static void handler(int n UNUSED, siginfo_t *i, void *c UNUSED) {
    CHECK(i->si_code == SI_MESGQ);
    notified++;
}

int main(void) {
    char name[60], text[64];
    snprintf(name, sizeof name, "/guest-%d-%ld", getpid(), (long)time(NULL));
    struct mq_attr shape = {.mq_maxmsg = 4, .mq_msgsize = 64};
    mqd_t queue = mq_open(name, O_RDWR | O_CREAT | O_EXCL, 0600, &shape);
    if (queue == -1) skip("no message queues: %s", strerror(errno));
    CHECK(mq_unlink(name) == 0);
    on_signal(SIGUSR1, handler, SA_RESTART);
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1};
    CHECK(mq_notify(queue, &event) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(mq_send(queue, "low", 3, 1) == 0 && mq_send(queue, "high", 4, 9) == 0);
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0);
    WAIT_UNTIL(notified == 1);
    unsigned priority;
    CHECK(mq_receive(queue, text, 64, &priority) == 4 && priority == 9);
    CHECK(mq_receive(queue, text, 64, &priority) == 3 && memcmp(text, "low", 3) == 0);
    struct timespec past = {1, 0};
    FAILS(mq_timedreceive(queue, text, 64, NULL, &past), ETIMEDOUT);
    FAILS(mq_receive(queue, text, 5, NULL), EMSGSIZE);
    CHECK(mq_getattr(queue, &shape) == 0 && shape.mq_maxmsg == 4 && shape.mq_curmsgs == 0);
    printf("notified by %d\n", child);
}
