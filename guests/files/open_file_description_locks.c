// OFD locks belong to the open file, not to the process.
#include "guest.h"
#include <fcntl.h>

static int lock(int fd, int command, int type) {
    struct flock lock = {.l_type = (short)type, .l_whence = SEEK_SET};
    return fcntl(fd, command, &lock);
}

int main(void) {
    enter_temporary();
    int one = OK(open("f", O_RDWR | O_CREAT, 0600)), two = OK(open("f", O_RDWR));
    CHECK(lock(one, F_OFD_SETLK, F_WRLCK) == 0);
    FAILS(lock(two, F_OFD_SETLK, F_RDLCK), EAGAIN);
    struct flock found = {.l_type = F_RDLCK, .l_whence = SEEK_SET};
    CHECK(fcntl(two, F_OFD_GETLK, &found) == 0 && found.l_pid == -1 && found.l_type == F_WRLCK);
    CHECK(close(one) == 0);
    CHECK(lock(two, F_OFD_SETLK, F_WRLCK) == 0);
    printf("owner %d\n", found.l_pid);
}
