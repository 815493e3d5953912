// Filters that aren't programs, unknown flags and operations, and modes are refused.
#include "support/filter.h"

int main(void) {
    no_new_privileges();
    struct sock_filter none[1] = {RETURN(SECCOMP_RET_ALLOW)};
    struct sock_fprog empty = {0, none}, nowhere = {1, (struct sock_filter *)8};
    FAILS(seccomp(SECCOMP_SET_MODE_FILTER, 0, &empty), EINVAL);
    FAILS(seccomp(SECCOMP_SET_MODE_FILTER, 0, &nowhere), EFAULT);
    FAILS(seccomp(SECCOMP_SET_MODE_FILTER, 0, (void *)8), EFAULT);
    FAILS(INSTALL(0, LOAD(nr)), EINVAL);
    FAILS(INSTALL(0, BPF_STMT(BPF_LD | BPF_W | BPF_ABS, 1), RETURN(0)), EINVAL);
    FAILS(INSTALL(1 << 30, RETURN(SECCOMP_RET_ALLOW)), EINVAL);
    FAILS(seccomp(99, 0, NULL), EINVAL);
    unsigned action = SECCOMP_RET_ERRNO, unknown = 0x12340000;
    CHECK(seccomp(SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0);
    FAILS(seccomp(SECCOMP_GET_ACTION_AVAIL, 0, &unknown), EOPNOTSUPP);
    FAILS(prctl(PR_SET_SECCOMP, 77, 0, 0, 0), EINVAL);
    printf("all refused, still %d\n", getpid());
}
