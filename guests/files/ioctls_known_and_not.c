// Common ioctls, and one that no device knows, with a buffer.
#include "guest.h"
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>

int main(void) {
    enter_temporary();
    put_file("f", "123456");
    int fd = OK(open("f", O_RDWR)), left = 0, on = 1, flags = 0;
    CHECK(lseek(fd, 2, SEEK_SET) == 2 && ioctl(fd, FIONREAD, &left) == 0 && left == 4);
    CHECK(ioctl(fd, FIOCLEX) == 0 && fcntl(fd, F_GETFD) == FD_CLOEXEC);
    CHECK(ioctl(fd, FIONCLEX) == 0 && fcntl(fd, F_GETFD) == 0);
    CHECK(ioctl(fd, FIONBIO, &on) == 0 && fcntl(fd, F_GETFL) & O_NONBLOCK);
    int result = ioctl(fd, FS_IOC_GETFLAGS, &flags);
    CHECK(result == 0 || errno == ENOTTY || errno == EOPNOTSUPP);
    char buffer[256];
    memset(buffer, 'b', sizeof buffer);
    FAILS(ioctl(fd, _IOWR('?', 123, char[256]), buffer), ENOTTY);
    for (int i = 0; i < 256; i++) CHECK(buffer[i] == 'b');
    FAILS(ioctl(fd, _IOR('?', 124, int), 8), ENOTTY);
    FAILS(ioctl(fd, TIOCGWINSZ, buffer), ENOTTY);
    printf("flags %d %#x\n", result, flags);
}
