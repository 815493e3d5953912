// fsync, fdatasync, sync_file_range, syncfs, posix_fadvise and readahead.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    enter_temporary();
    int fd = OK(open("f", O_RDWR | O_CREAT, 0600)), ends[2];
    write_all(fd, "to the disk", 11);
    CHECK(fdatasync(fd) == 0 && fsync(fd) == 0);
    CHECK(sync_file_range(fd, 0, 11, SYNC_FILE_RANGE_WRITE) == 0 || errno == ENOSYS);
    CHECK(posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL) == 0);
    CHECK(posix_fadvise(fd, 0, 0, 999) == EINVAL);
    CHECK(readahead(fd, 0, 4096) == 0 || errno == EINVAL);
    CHECK(pipe(ends) == 0);
    FAILS(fsync(ends[0]), EINVAL);
    printf("synced\n");
}
