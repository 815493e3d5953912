// CLONE_PARENT: the new process is a child of the caller's parent.
#include "guest.h"

static int body(void *argument UNUSED) { return 8; }

int main(void) {
    int ends[2];
    CHECK(pipe(ends) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        static char stack[65536];
        pid_t sibling = OK(clone(body, stack + sizeof stack, CLONE_PARENT | SIGCHLD, NULL));
        FAILS(waitpid(sibling, NULL, 0), ECHILD);
        write_all(ends[1], &sibling, sizeof sibling);
        _exit(4);
    }
    pid_t sibling;
    CHECK(read_all(ends[0], &sibling, sizeof sibling) == sizeof sibling);
    CHECK(exit_code_of(child) == 4 && exit_code_of(sibling) == 8);
    printf("%d and its sibling %d\n", child, sibling);
}
