// Waiting for a message, or for room for one, ends at a moment; priorities order messages.
// reel: libs=-lrt
#include "guest.h"
#include <fcntl.h>
#include <mqueue.h>

int main(void) {
    char name[40], text[20];
    unsigned priority;
    snprintf(name, sizeof name, "/guest-times-%d", getpid());
    struct mq_attr limits = {.mq_maxmsg = 2, .mq_msgsize = 20};
    mqd_t queue = OK(mq_open(name, O_RDWR | O_CREAT | O_EXCL, 0600, &limits));
    CHECK(mq_unlink(name) == 0);
    struct timespec until;
    CHECK(clock_gettime(CLOCK_REALTIME, &until) == 0);
    until.tv_nsec += 5000000;
    if (until.tv_nsec >= 1000000000) until.tv_sec++, until.tv_nsec -= 1000000000;
    FAILS(mq_timedreceive(queue, text, sizeof text, NULL, &until), ETIMEDOUT);
    CHECK(mq_send(queue, "low", 4, 1) == 0 && mq_send(queue, "high", 5, 9) == 0);
    FAILS(mq_timedsend(queue, "none", 5, 1, &until), ETIMEDOUT);
    CHECK(mq_getattr(queue, &limits) == 0 && limits.mq_curmsgs == 2);
    CHECK(mq_receive(queue, text, sizeof text, &priority) == 5 && priority == 9);
    printf("%s %u\n", text, priority);
    CHECK(mq_receive(queue, text, sizeof text, &priority) == 4 && priority == 1);
    printf("%s %u\n", text, priority);
    FAILS(mq_receive(queue, text, 3, NULL), EMSGSIZE);
}
