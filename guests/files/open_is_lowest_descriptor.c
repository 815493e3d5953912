// Descriptors are given from the lowest free number.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    int fds[10];
    // Whatever was inherited is closed, so that there is no gap.
    for (int fd = 3; fd < 300; fd++) close(fd);
    for (int i = 0; i < 10; i++) fds[i] = OK(open("/dev/null", O_RDONLY));
    for (int i = 1; i < 10; i++) CHECK(fds[i] == fds[i - 1] + 1);
    CHECK(close(fds[7]) == 0 && close(fds[3]) == 0);
    CHECK(open("/dev/null", O_RDONLY) == fds[3] && dup(0) == fds[7]);
    printf("from %d\n", fds[0]);
}
