// membarrier is queried; registering rseq a second time fails one way or another.
#include "guest.h"

int main(void) {
    long commands = syscall(SYS_membarrier, 0, 0, 0);
    CHECK(commands >= 0 || errno == ENOSYS);
    printf("membarrier: %#lx\n", commands);
    static char area[64] __attribute__((aligned(32)));
    long result = syscall(SYS_rseq, area, 32, 0, 0x53053053);
    CHECK(result == 0 || errno == EBUSY || errno == EINVAL || errno == EPERM || errno == ENOSYS);
    if (result == 0) CHECK(syscall(SYS_rseq, area, 32, 1, 0x53053053) == 0);
    printf("rseq: %ld\n", result);
}
