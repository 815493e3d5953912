// A page of a private mapping that was never touched still follows its file.
#include "guest.h"
#include <fcntl.h>
#include <sys/mman.h>

int main(void) {
    enter_temporary();
    int fd = OK(open("f", O_RDWR | O_CREAT, 0600));
    CHECK(ftruncate(fd, 3 * (long)PAGE) == 0);
    volatile char *map = OK(mmap(NULL, 3 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0));
    CHECK(map[0] == 0);
    map[PAGE] = 'm';
    CHECK(pwrite(fd, "new", 3, 0) == 3 && pwrite(fd, "new", 3, PAGE) == 3);
    CHECK(pwrite(fd, "new", 3, 2 * PAGE) == 3);
    // Of the kernel's choices only these are fixed: a page that was written is one's own, an
    // untouched one is the file's.
    CHECK(map[PAGE] == 'm' && map[2 * PAGE] == 'n');
    printf("the read page has %d\n", map[0]);
}
