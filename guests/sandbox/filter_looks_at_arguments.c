// A filter decides by the arguments: some descriptors of write, some requests of ioctl.
#include "support/filter.h"

int main(void) {
    no_new_privileges();
    CHECK(INSTALL(0, LOAD(nr), UNLESS(SYS_dup, 3), LOAD(args[0]), UNLESS(2, 1),
                  RETURN(SECCOMP_RET_ERRNO | EXDEV), RETURN(SECCOMP_RET_ALLOW)) == 0);
    int fd = OK(dup(1));
    FAILS(dup(2), EXDEV);
    FAILS(dup(77), EBADF);
    // A second filter, with another argument of another call.
    CHECK(INSTALL(0, LOAD(nr), UNLESS(SYS_lseek, 3), LOAD(args[1]), UNLESS(5, 1),
                  RETURN(SECCOMP_RET_ERRNO | ERANGE), RETURN(SECCOMP_RET_ALLOW)) == 0);
    FAILS(syscall(SYS_lseek, 77, 5, 0), ERANGE);
    FAILS(syscall(SYS_lseek, 77, 6, 0), EBADF);
    dprintf(fd, "through the copy\n");
}
