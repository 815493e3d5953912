// A POSIX message queue tells by signal and by thread that a message came to its empty self.
// reel: libs=-lrt
#include "guest.h"
#include <fcntl.h>
#include <mqueue.h>

static int fds[2];

static void in_thread(union sigval value) {
    CHECK(value.sival_int == 66);
    tell(fds[1]);
}

int main(void) {
    char name[40], text[20];
    CHECK(pipe(fds) == 0);
    snprintf(name, sizeof name, "/guest-notify-%d", getpid());
    struct mq_attr limits = {.mq_maxmsg = 4, .mq_msgsize = 20};
    mqd_t queue = OK(mq_open(name, O_RDWR | O_CREAT | O_EXCL, 0600, &limits));
    CHECK(mq_unlink(name) == 0);
    block_signal(SIGUSR1);
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1,
                             .sigev_value = {.sival_int = 55}};
    CHECK(mq_notify(queue, &event) == 0);
    FAILS(mq_notify(queue, &event), EBUSY);
    CHECK(mq_send(queue, "one", 4, 1) == 0);
    sigset_t set = set_of(SIGUSR1);
    siginfo_t info;
    CHECK(sigwaitinfo(&set, &info) == SIGUSR1 && info.si_code == SI_MESGQ);
    CHECK(info.si_value.sival_int == 55 && info.si_pid == getpid());
    CHECK(mq_receive(queue, text, sizeof text, NULL) == 4);
    event = (struct sigevent){.sigev_notify = SIGEV_THREAD, .sigev_value = {.sival_int = 66}};
    event.sigev_notify_function = in_thread;
    CHECK(mq_notify(queue, &event) == 0 && mq_send(queue, "two", 4, 1) == 0);
    await(fds[0]);
    CHECK(mq_receive(queue, text, sizeof text, NULL) == 4);
    printf("%s by thread\n", text);
}
