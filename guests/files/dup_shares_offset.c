// Duplicated descriptors share their offset and flags; close-on-exec is each one's own.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    enter_temporary();
    put_file("f", "abcdefgh");
    int fd = OK(open("f", O_RDONLY | O_CLOEXEC)), copy = OK(dup(fd)), high = OK(dup2(fd, 100));
    char byte;
    CHECK(read(fd, &byte, 1) == 1 && byte == 'a' && read(copy, &byte, 1) == 1 && byte == 'b');
    CHECK(lseek(high, 0, SEEK_CUR) == 2);
    CHECK(fcntl(fd, F_GETFD) == FD_CLOEXEC && fcntl(copy, F_GETFD) == 0);
    CHECK(dup3(fd, 101, O_CLOEXEC) == 101 && fcntl(101, F_GETFD) == FD_CLOEXEC);
    CHECK(fcntl(fd, F_DUPFD, 200) == 200 && fcntl(fd, F_DUPFD_CLOEXEC, 200) == 201);
    FAILS(dup3(fd, fd, 0), EINVAL);
    FAILS(dup2(999, 5), EBADF);
    CHECK(fcntl(fd, F_SETFL, O_NONBLOCK) == 0 && fcntl(copy, F_GETFL) & O_NONBLOCK);
    int second = OK(open("f", O_RDONLY));
    CHECK(lseek(second, 0, SEEK_CUR) == 0);
    printf("%d %d %d\n", fd, copy, second);
}
