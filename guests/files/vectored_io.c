// readv, writev and their positioned forms, with empty and large pieces.
#include "guest.h"
#include <fcntl.h>
#include <sys/uio.h>

int main(void) {
    enter_temporary();
    int fd = OK(open("f", O_RDWR | O_CREAT, 0600));
    struct iovec out[3] = {{"one", 3}, {"", 0}, {"twotwo", 6}};
    CHECK(writev(fd, out, 3) == 9);
    CHECK(pwritev(fd, out, 1, 9) == 3);
    char a[4] = "", b[5] = "", c[100] = "";
    struct iovec in[3] = {{a, 3}, {b, 4}, {c, 99}};
    CHECK(preadv(fd, in, 3, 0) == 12);
    CHECK(strcmp(a, "one") == 0 && strcmp(b, "twot") == 0 && strcmp(c, "woone") == 0);
    CHECK(lseek(fd, 6, SEEK_SET) == 6 && readv(fd, in, 2) == 6 && strcmp(a, "two") == 0);
    FAILS(readv(fd, in, -1), EINVAL);
    FAILS(readv(fd, in, 2000), EINVAL);
    struct iovec bad[2] = {{a, 3}, {(void *)8, 3}};
    ssize_t count = preadv(fd, bad, 2, 0);
    CHECK(count == 3 || (count == -1 && errno == EFAULT));
    printf("%s %s %s %zd\n", a, b, c, count);
}
