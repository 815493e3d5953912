// Limits are set, inherited, read by prlimit of a child, and bind.
#include "guest.h"
#include <fcntl.h>
#include <sys/resource.h>

int main(void) {
    struct rlimit limit = {50, 100}, now;
    CHECK(setrlimit(RLIMIT_NOFILE, &limit) == 0);
    CHECK(getrlimit(RLIMIT_NOFILE, &now) == 0 && now.rlim_cur == 50 && now.rlim_max == 100);
    FAILS(dup2(1, 50), EBADF);
    CHECK(dup2(1, 49) == 49);
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(getrlimit(RLIMIT_NOFILE, &now) == 0 && now.rlim_cur == 50);
        int count = 0;
        while (open("/dev/null", O_RDONLY) >= 0) count++;
        CHECK(errno == EMFILE && count < 50);
        for (;;) pause();
    }
    CHECK(prlimit(child, RLIMIT_NOFILE, NULL, &now) == 0 && now.rlim_cur == 50);
    limit.rlim_cur = 200;
    limit.rlim_max = 100;
    FAILS(setrlimit(RLIMIT_NOFILE, &limit), EINVAL);
    CHECK(kill(child, SIGKILL) == 0 && death_signal_of(child) == SIGKILL);
    printf("limits of %d\n", child);
}
