// WNOWAIT looks at a zombie and leaves it.
#include "guest.h"

int main(void) {
    pid_t child = OK(fork());
    if (child == 0) _exit(66);
    siginfo_t info;
    for (int i = 0; i < 3; i++) {
        memset(&info, 0, sizeof info);
        CHECK(waitid(P_PID, (id_t)child, &info, WEXITED | WNOWAIT) == 0);
        CHECK(info.si_pid == child && info.si_status == 66 && info.si_code == CLD_EXITED);
    }
    CHECK(kill(child, 0) == 0);
    CHECK(waitid(P_ALL, 0, &info, WEXITED) == 0 && info.si_pid == child);
    FAILS(waitid(P_ALL, 0, &info, WEXITED), ECHILD);
    FAILS(waitid(P_PID, (id_t)child, &info, 0), EINVAL);
    printf("child %d of user %d\n", info.si_pid, (int)info.si_uid);
}
