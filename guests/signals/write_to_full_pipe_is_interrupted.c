// A write to a full pipe is interrupted: EINTR when nothing was written, a short count otherwise.
#include "guest.h"
#include <fcntl.h>
#include <sys/time.h>

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) {}

int main(void) {
    int ends[2];
    CHECK(pipe(ends) == 0);
    CHECK(fcntl(ends[1], F_SETPIPE_SZ, 4096) == 4096);
    static char bytes[10000];
    on_signal(SIGALRM, handler, 0);
    struct itimerval each = {{0, 10000}, {0, 10000}};
    CHECK(setitimer(ITIMER_REAL, &each, NULL) == 0);
    CHECK(write(ends[1], bytes, sizeof bytes) == 4096);
    FAILS(write(ends[1], bytes, 1), EINTR);
    printf("short write\n");
}
