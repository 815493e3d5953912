// Closing the master of a terminal sends SIGHUP to its session.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    int master = posix_openpt(O_RDWR | O_NOCTTY), ends[2];
    if (master == -1) skip("no pseudo-terminals");
    CHECK(grantpt(master) == 0 && unlockpt(master) == 0 && pipe(ends) == 0);
    char *name = ptsname(master);
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(close(master) == 0 && setsid() == getpid());
        OK(open(name, O_RDWR));
        tell(ends[1]);
        for (;;) pause();
    }
    await(ends[0]);
    CHECK(close(master) == 0);
    CHECK(death_signal_of(child) == SIGHUP);
    printf("%d hung up\n", child);
}
