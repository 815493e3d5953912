// open with its flags: creation, exclusivity, truncation, append, directory, no-follow.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    enter_temporary();
    FAILS(open("f", O_RDONLY), ENOENT);
    int fd = OK(open("f", O_WRONLY | O_CREAT | O_EXCL, 0640));
    FAILS(open("f", O_WRONLY | O_CREAT | O_EXCL, 0640), EEXIST);
    write_all(fd, "0123456789", 10);
    int append = OK(open("f", O_WRONLY | O_APPEND));
    CHECK(lseek(append, 0, SEEK_SET) == 0 && write(append, "x", 1) == 1);
    CHECK(lseek(append, 0, SEEK_CUR) == 11);
    CHECK(fcntl(append, F_GETFL) & O_APPEND);
    CHECK(close(OK(open("f", O_WRONLY | O_TRUNC))) == 0);
    struct stat status;
    CHECK(fstat(fd, &status) == 0 && status.st_size == 0);
    FAILS(open("f", O_RDONLY | O_DIRECTORY), ENOTDIR);
    CHECK(symlink("f", "link") == 0);
    FAILS(open("link", O_RDONLY | O_NOFOLLOW), ELOOP);
    FAILS(read(fd, &status, 1), EBADF);
    FAILS(open(".", O_WRONLY), EISDIR);
    printf("descriptors %d and %d\n", fd, append);
}
