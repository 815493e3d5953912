// SEEK_DATA and SEEK_HOLE find the written part of a sparse file.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    enter_temporary();
    int fd = OK(open("f", O_RDWR | O_CREAT, 0600));
    CHECK(ftruncate(fd, 1 << 20) == 0 && pwrite(fd, "data", 4, 1 << 19) == 4);
    off_t data = OK(lseek(fd, 0, SEEK_DATA)), hole = OK(lseek(fd, data, SEEK_HOLE));
    CHECK(data <= 1 << 19 && hole > 1 << 19);
    FAILS(lseek(fd, 2 << 20, SEEK_DATA), ENXIO);
    CHECK(lseek(fd, (1 << 20) - 1, SEEK_HOLE) == (1 << 20) - 1);
    printf("data at %ld, hole at %ld\n", (long)data, (long)hole);
}
