// close_range closes or marks a range of descriptors.
#include "guest.h"
#include <fcntl.h>
#ifndef SYS_close_range
#define SYS_close_range 436
#endif

int main(void) {
    for (int fd = 50; fd < 60; fd++) CHECK(dup2(1, fd) == fd);
    if (syscall(SYS_close_range, 52, 54, 0) == -1 && errno == ENOSYS) skip("no close_range");
    for (int fd = 50; fd < 60; fd++) CHECK((fcntl(fd, F_GETFD) == -1) == (fd >= 52 && fd <= 54));
    CHECK(syscall(SYS_close_range, 55, 57, 4) == 0);
    CHECK(fcntl(55, F_GETFD) == FD_CLOEXEC && fcntl(58, F_GETFD) == 0);
    FAILS(syscall(SYS_close_range, 10, 5, 0), EINVAL);
    CHECK(syscall(SYS_close_range, 50, ~0U, 2) == 0 && fcntl(59, F_GETFD) == -1);
    printf("closed\n");
}
