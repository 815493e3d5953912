// /dev/null, /dev/zero and /dev/full.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    char bytes[100];
    int null = OK(open("/dev/null", O_RDWR)), zero = OK(open("/dev/zero", O_RDWR));
    CHECK(write(null, bytes, 100) == 100 && read(null, bytes, 100) == 0);
    memset(bytes, 1, 100);
    CHECK(read(zero, bytes, 100) == 100 && bytes[0] == 0 && bytes[99] == 0);
    CHECK(lseek(zero, 50, SEEK_SET) >= 0);
    int full = open("/dev/full", O_WRONLY);
    if (full >= 0) FAILS(write(full, bytes, 1), ENOSPC);
    printf("%d %d\n", null, zero);
}
