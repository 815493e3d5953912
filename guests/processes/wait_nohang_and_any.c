// WNOHANG says 0 while a child lives; -1 waits for any.
#include "guest.h"

int main(void) {
    int ends[2], status;
    CHECK(pipe(ends) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        await(ends[0]);
        _exit(2);
    }
    CHECK(waitpid(child, &status, WNOHANG) == 0 && waitpid(-1, &status, WNOHANG) == 0);
    tell(ends[1]);
    CHECK(waitpid(-1, &status, 0) == child && WEXITSTATUS(status) == 2);
    FAILS(waitpid(-1, &status, WNOHANG), ECHILD);
    FAILS(waitpid(getpid(), &status, 0), ECHILD);
    FAILS(waitpid(child, &status, 12345678), EINVAL);
    printf("child %d\n", child);
}
