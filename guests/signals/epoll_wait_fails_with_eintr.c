// epoll_wait is never restarted; epoll_pwait lets a blocked signal in.
#include "guest.h"
#include <sys/epoll.h>
#include <sys/time.h>

static volatile int hits;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { hits++; }

int main(void) {
    int epoll = OK(epoll_create1(0));
    on_signal(SIGALRM, handler, SA_RESTART);
    struct itimerval each = {{0, 10000}, {0, 10000}}, off = {{0, 0}, {0, 0}};
    struct epoll_event event;
    CHECK(setitimer(ITIMER_REAL, &each, NULL) == 0);
    FAILS(epoll_wait(epoll, &event, 1, -1), EINTR);
    CHECK(setitimer(ITIMER_REAL, &off, NULL) == 0);
    block_signal(SIGALRM);
    CHECK(raise(SIGALRM) == 0);
    int before = hits;
    sigset_t none;
    sigemptyset(&none);
    FAILS(epoll_pwait(epoll, &event, 1, -1, &none), EINTR);
    CHECK(hits == before + 1);
    printf("%d hits\n", hits);
}
