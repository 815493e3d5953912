// PR_SET_PDEATHSIG: a child is told when its parent dies; a grandchild doesn't inherit it.
#include "guest.h"
#include <sys/prctl.h>

int main(void) {
    int ready[2], said[2];
    CHECK(pipe(ready) == 0 && pipe(said) == 0);
    pid_t middle = OK(fork());
    if (middle == 0) {
        pid_t child = OK(fork());
        if (child == 0) {
            block_signal(SIGUSR1);
            int now = 0;
            CHECK(prctl(PR_SET_PDEATHSIG, SIGUSR1) == 0);
            CHECK(prctl(PR_GET_PDEATHSIG, &now) == 0 && now == SIGUSR1);
            tell(ready[1]);
            sigset_t set = set_of(SIGUSR1);
            siginfo_t info;
            CHECK(sigwaitinfo(&set, &info) == SIGUSR1);
            write_all(said[1], "x", 1);
            _exit(0);
        }
        await(ready[0]);
        _exit(0);
    }
    CHECK(close(said[1]) == 0 && exit_code_of(middle) == 0);
    char bytes[2];
    CHECK(read_all(said[0], bytes, 2) == 1);
    printf("told of the death of %d\n", middle);
}
