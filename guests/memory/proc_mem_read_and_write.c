// /proc/self/mem reads any memory and writes what is writable.
#include "guest.h"
#include <fcntl.h>
#include <sys/mman.h>

static volatile int value = 5;

int main(void) {
    int fd = OK(open("/proc/self/mem", O_RDWR)), copy, other = 9;
    CHECK(pread(fd, &copy, sizeof copy, (off_t)&value) == sizeof copy && copy == 5);
    CHECK(pwrite(fd, &other, sizeof other, (off_t)&value) == sizeof other && value == 9);
    FAILS(pread(fd, &copy, sizeof copy, 16), EIO);
    char *map = OK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    CHECK(lseek(fd, (off_t)map, SEEK_SET) == (off_t)map);
    CHECK(write(fd, "by seek", 8) == 8 && strcmp(map, "by seek") == 0);
    printf("value %d, %s\n", value, map);
}
