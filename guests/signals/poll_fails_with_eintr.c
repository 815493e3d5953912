// poll is never restarted after a handler, whatever its flags.
#include "guest.h"
#include <poll.h>
#include <sys/time.h>

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) {}

int main(void) {
    int ends[2];
    CHECK(pipe(ends) == 0);
    on_signal(SIGALRM, handler, SA_RESTART);
    struct itimerval each = {{0, 10000}, {0, 10000}};
    CHECK(setitimer(ITIMER_REAL, &each, NULL) == 0);
    struct pollfd one = {.fd = ends[0], .events = POLLIN, .revents = 77};
    FAILS(poll(&one, 1, -1), EINTR);
    FAILS(poll(&one, 1, 100000), EINTR);
    FAILS(ppoll(&one, 1, NULL, NULL), EINTR);
    printf("interrupted\n");
}
