// ftruncate, fallocate, holes punched and ranges zeroed.
#include "guest.h"
#include <fcntl.h>
#include <linux/falloc.h>

static off_t size_of(int fd) {
    struct stat status;
    CHECK(fstat(fd, &status) == 0);
    return status.st_size;
}

int main(void) {
    enter_temporary();
    int fd = OK(open("f", O_RDWR | O_CREAT, 0600));
    CHECK(ftruncate(fd, 10000) == 0 && size_of(fd) == 10000);
    FAILS(ftruncate(fd, -1), EINVAL);
    int result = fallocate(fd, 0, 0, 20000);
    if (result == -1 && errno == EOPNOTSUPP) skip("no fallocate here");
    CHECK(result == 0 && size_of(fd) == 20000);
    CHECK(fallocate(fd, FALLOC_FL_KEEP_SIZE, 0, 40000) == 0 && size_of(fd) == 20000);
    char bytes[8192];
    memset(bytes, 'b', sizeof bytes);
    CHECK(pwrite(fd, bytes, sizeof bytes, 4096) == sizeof bytes);
    result = fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 4096, 4096);
    if (result == 0) CHECK(pread(fd, bytes, 8192, 4096) == 8192 && !bytes[0] && bytes[4096] == 'b');
    FAILS(fallocate(fd, 0, 0, 0), EINVAL);
    struct stat status;
    CHECK(fstat(fd, &status) == 0);
    printf("punching: %d, %ld blocks\n", result, (long)status.st_blocks);
}
