// F_SETOWN and O_ASYNC: a signal when a pipe becomes readable, F_SETSIG with the descriptor.
#include "guest.h"
#include <fcntl.h>

static volatile int band_fd = -1;
static void handler(int n UNUSED, siginfo_t *i, void *c UNUSED) { band_fd = i->si_fd; }

int main(void) {
    int ends[2];
    CHECK(pipe(ends) == 0);
    on_signal(SIGRTMIN, handler, 0);
    CHECK(fcntl(ends[0], F_SETOWN, getpid()) == 0);
    CHECK(fcntl(ends[0], F_SETSIG, SIGRTMIN) == 0);
    CHECK(fcntl(ends[0], F_SETFL, O_ASYNC | O_NONBLOCK) == 0);
    CHECK(fcntl(ends[0], F_GETOWN) == getpid() && fcntl(ends[0], F_GETSIG) == SIGRTMIN);
    write_all(ends[1], "x", 1);
    WAIT_UNTIL(band_fd != -1);
    CHECK(band_fd == ends[0]);
    printf("descriptor %d is ready\n", band_fd);
}
