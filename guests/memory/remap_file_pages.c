// remap_file_pages reorders the pages of a shared mapping, or is refused.
// reel: otherwise=remap_file_pages is refused
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    int fd = OK(memfd_create("pages", 0));
    CHECK(ftruncate(fd, 3 * (long)PAGE) == 0);
    char *map = OK(mmap(NULL, 3 * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0));
    for (int i = 0; i < 3; i++) map[i * PAGE] = (char)('a' + i);
    int result = remap_file_pages(map, PAGE, 0, 2, 0);
    CHECK(result == 0 || errno == ENOSYS);
    if (result == 0) {
        CHECK(map[0] == 'c');
        map[0] = 'z';
        CHECK(map[2 * PAGE] == 'z');
    }
    printf("result %d, first %c\n", result, map[0]);
}
