// A daemon: fork, setsid, fork; it answers through a pipe and ends.
#include "guest.h"

int main(void) {
    int ends[2];
    CHECK(pipe(ends) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(setsid() == getpid());
        if (OK(fork()) != 0) _exit(0);
        CHECK(chdir("/") == 0 && getsid(0) != getpid());
        pid_t facts[2] = {getpid(), getsid(0)};
        write_all(ends[1], facts, sizeof facts);
        _exit(0);
    }
    CHECK(close(ends[1]) == 0 && exit_code_of(child) == 0);
    pid_t facts[2];
    CHECK(read_all(ends[0], facts, sizeof facts) == sizeof facts && facts[1] == child);
    CHECK(read_all(ends[0], facts, 1) == 0);
    printf("session %d\n", child);
}
