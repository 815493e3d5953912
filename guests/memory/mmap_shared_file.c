// Stores to a shared mapping are in the file; writes to the file are in the mapping.
#include "guest.h"
#include <fcntl.h>
#include <sys/mman.h>

int main(void) {
    enter_temporary();
    int fd = OK(open("f", O_RDWR | O_CREAT, 0600));
    CHECK(ftruncate(fd, 2 * (long)PAGE) == 0);
    char *map = OK(mmap(NULL, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0));
    strcpy(map + 100, "stored");
    char text[10] = "";
    CHECK(pread(fd, text, 6, 100) == 6 && strcmp(text, "stored") == 0);
    CHECK(pwrite(fd, "written", 7, PAGE + 5) == 7);
    CHECK(memcmp(map + PAGE + 5, "written", 7) == 0);
    CHECK(msync(map, 2 * PAGE, MS_SYNC) == 0 && msync(map, PAGE, MS_ASYNC) == 0);
    FAILS(msync(map, PAGE, MS_SYNC | MS_ASYNC), EINVAL);
    CHECK(munmap(map, 2 * PAGE) == 0);
    CHECK(pread(fd, text, 6, 100) == 6 && strcmp(text, "stored") == 0);
    printf("at %p\n", (void *)map);
}
