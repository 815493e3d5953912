// preadv2 and pwritev2: offset -1 is the current one, RWF_NOWAIT and RWF_APPEND.
#include "guest.h"
#include <fcntl.h>
#include <sys/uio.h>

int main(void) {
    enter_temporary();
    int fd = OK(open("f", O_RDWR | O_CREAT, 0600)), ends[2];
    struct iovec piece = {"text", 4};
    CHECK(pwritev2(fd, &piece, 1, -1, 0) == 4 && lseek(fd, 0, SEEK_CUR) == 4);
    CHECK(pwritev2(fd, &piece, 1, 0, RWF_APPEND) == 4 && lseek(fd, 0, SEEK_CUR) == 4);
    CHECK(pwritev2(fd, &piece, 1, 1, RWF_DSYNC) == 4);
    char text[10] = "";
    struct iovec in = {text, 9};
    CHECK(preadv2(fd, &in, 1, 0, RWF_HIPRI) == 8 || errno == EOPNOTSUPP);
    CHECK(preadv2(fd, &in, 1, 0, 0) == 8 && strcmp(text, "ttextext") == 0);
    CHECK(pipe(ends) == 0);
    ssize_t count = preadv2(ends[0], &in, 1, -1, RWF_NOWAIT);
    CHECK(count == -1 && (errno == EAGAIN || errno == EOPNOTSUPP));
    FAILS(preadv2(fd, &in, 1, 0, 1 << 20), EOPNOTSUPP);
    printf("%s\n", text);
}
