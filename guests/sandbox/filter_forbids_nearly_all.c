// A filter that allows only a few calls by number: what a browser's child process does.
#include "support/filter.h"

#define ALLOW(call) UNLESS((call), 1), RETURN(SECCOMP_RET_ALLOW)

int main(void) {
    printf("before\n");
    no_new_privileges();
    CHECK(INSTALL(0, LOAD(arch), UNLESS(AUDIT_ARCH_X86_64, 1 + 2 * 7), LOAD(nr), ALLOW(SYS_write),
                  ALLOW(SYS_exit_group), ALLOW(SYS_brk), ALLOW(SYS_futex), ALLOW(SYS_mmap),
                  ALLOW(SYS_munmap), ALLOW(SYS_fstat), RETURN(SECCOMP_RET_ERRNO | EACCES)) == 0);
    FAILS(syscall(SYS_getppid), EACCES);
    FAILS(fork(), EACCES);
    FAILS(syscall(SYS_clock_gettime, 0, NULL), EACCES);
    FAILS(nanosleep(&(struct timespec){0, 0}, NULL), EACCES);
    char *bytes = malloc(1 << 20);
    CHECK(bytes != NULL);
    memset(bytes, 'x', 1 << 20);
    printf("after, %c\n", bytes[12345]);
    free(bytes);
}
