// PR_SET_CHILD_SUBREAPER: grandchildren come to their grandparent.
#include "guest.h"
#include <sys/prctl.h>

int main(void) {
    CHECK(prctl(PR_SET_CHILD_SUBREAPER, 1) == 0);
    int on = 0, ends[2];
    CHECK(prctl(PR_GET_CHILD_SUBREAPER, &on) == 0 && on == 1 && pipe(ends) == 0);
    pid_t me = getpid(), child = OK(fork());
    if (child == 0) {
        pid_t grandchild = OK(fork());
        if (grandchild == 0) {
            WAIT_UNTIL(getppid() == me);
            _exit(9);
        }
        write_all(ends[1], &grandchild, sizeof grandchild);
        _exit(8);
    }
    CHECK(exit_code_of(child) == 8);
    pid_t grandchild;
    CHECK(read_all(ends[0], &grandchild, sizeof grandchild) == sizeof grandchild);
    CHECK(exit_code_of(grandchild) == 9);
    printf("adopted %d\n", grandchild);
}
