// Nine hundred descriptors open at the same time.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    int last = -1;
    for (int i = 0; i < 900; i++) last = OK(open("/dev/null", O_RDWR));
    CHECK(write(last, "x", 1) == 1);
    pid_t child = OK(fork());
    if (child == 0) _exit(fcntl(last, F_GETFD) == 0 ? 0 : 98);
    CHECK(exit_code_of(child) == 0);
    for (int fd = last - 899; fd <= last; fd++) CHECK(close(fd) == 0);
    FAILS(close(last), EBADF);
    printf("up to %d\n", last);
}
