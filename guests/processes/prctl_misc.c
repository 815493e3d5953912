// Small facts set and read back: dumpable, keepcaps, timer slack, no_new_privs, THP.
#include "guest.h"
#include <sys/prctl.h>

int main(void) {
    CHECK(prctl(PR_SET_DUMPABLE, 0) == 0 && prctl(PR_GET_DUMPABLE) == 0);
    CHECK(prctl(PR_SET_DUMPABLE, 1) == 0 && prctl(PR_GET_DUMPABLE) == 1);
    FAILS(prctl(PR_SET_DUMPABLE, 7), EINVAL);
    CHECK(prctl(PR_SET_TIMERSLACK, 12345UL) == 0 && prctl(PR_GET_TIMERSLACK) == 12345);
    CHECK(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
    CHECK(prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1);
    FAILS(prctl(PR_SET_NO_NEW_PRIVS, 0, 0, 0, 0), EINVAL);
    CHECK(prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0) == 0 && prctl(PR_GET_THP_DISABLE, 0, 0, 0, 0) == 1);
    FAILS(prctl(987654), EINVAL);
    printf("set\n");
}
