// Twenty megabytes written and read back in one call each.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    enter_temporary();
    size_t size = 20 << 20;
    unsigned char *bytes = malloc(size);
    for (size_t i = 0; i < size; i++) bytes[i] = (unsigned char)(i * 2654435761U >> 24);
    int fd = OK(open("f", O_RDWR | O_CREAT, 0600));
    CHECK(write(fd, bytes, size) == (ssize_t)size);
    unsigned char *copy = malloc(size);
    CHECK(pread(fd, copy, size, 0) == (ssize_t)size && memcmp(bytes, copy, size) == 0);
    CHECK(pread(fd, copy, size, 5) == (ssize_t)size - 5 && copy[0] == bytes[5]);
    CHECK(ftruncate(fd, 0) == 0);
    printf("%zu bytes\n", size);
}
