// A buffer that ends in an inaccessible page: short counts.
#include "guest.h"
#include <fcntl.h>
#include <sys/mman.h>

int main(void) {
    enter_temporary();
    int fd = OK(open("f", O_RDWR | O_CREAT, 0600));
    char *map = OK(mmap(NULL, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    memset(map, 'p', 2 * PAGE);
    CHECK(write(fd, map, 2 * PAGE) == 2 * (ssize_t)PAGE);
    CHECK(mprotect(map + PAGE, PAGE, PROT_NONE) == 0);
    ssize_t count = pread(fd, map + PAGE - 100, 500, 0);
    printf("read %zd\n", count);
    CHECK(count == 100 || (count == -1 && errno == EFAULT));
    count = pwrite(fd, map + PAGE - 100, 500, 0);
    printf("wrote %zd\n", count);
    CHECK(count == 100 || (count == -1 && errno == EFAULT));
    CHECK(pread(fd, map + PAGE - 100, 100, PAGE) == 100);
    FAILS(pread(fd, map + PAGE, 100, 0), EFAULT);
}
