// A child asks to be traced and stops for its parent, which lets it go on; or that is refused.
// reel: otherwise=ptrace is refused
#include "guest.h"
#include <sys/ptrace.h>

int main(void) {
    pid_t child = OK(fork());
    if (child == 0) {
        if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0) raise(SIGUSR1);
        _exit(19);
    }
    int status;
    CHECK(waitpid(child, &status, 0) == child);
    if (WIFSTOPPED(status)) {
        CHECK(WSTOPSIG(status) == SIGUSR1 && ptrace(PTRACE_CONT, child, NULL, NULL) == 0);
        CHECK(waitpid(child, &status, 0) == child);
        printf("traced\n");
    }
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 19);
    CHECK(ptrace(PTRACE_CONT, child, NULL, NULL) == -1);
    printf("%d\n", child);
}
