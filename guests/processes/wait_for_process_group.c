// Waiting for any child of a process group, by waitpid and by waitid.
#include "guest.h"

int main(void) {
    int ends[2];
    CHECK(pipe(ends) == 0);
    pid_t leader = 0, children[4];
    for (int i = 0; i < 4; i++) {
        children[i] = OK(fork());
        if (children[i] == 0) {
            await(ends[0]);
            _exit(30);
        }
        if (i == 1) leader = children[i];
        if (i >= 1 && i < 3) CHECK(setpgid(children[i], leader) == 0);
    }
    for (int i = 0; i < 4; i++) tell(ends[1]);
    int status;
    pid_t first = OK(waitpid(-leader, &status, 0));
    CHECK(first == children[1] || first == children[2]);
    siginfo_t info;
    CHECK(waitid(P_PGID, (id_t)leader, &info, WEXITED) == 0 && info.si_status == 30);
    CHECK(info.si_pid == children[1] + children[2] - first);
    FAILS(waitpid(-leader, &status, 0), ECHILD);
    CHECK(exit_code_of(children[0]) == 30 && exit_code_of(children[3]) == 30);
    printf("group %d\n", leader);
}
