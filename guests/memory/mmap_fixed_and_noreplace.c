// MAP_FIXED replaces what was there, MAP_FIXED_NOREPLACE refuses, a hint is a wish.
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    int flags = MAP_PRIVATE | MAP_ANONYMOUS, both = PROT_READ | PROT_WRITE;
    char *map = OK(mmap(NULL, 8 * PAGE, both, flags, -1, 0));
    memset(map, 'x', 8 * PAGE);
    CHECK(mmap(map + 2 * PAGE, PAGE, both, flags | MAP_FIXED, -1, 0) == map + 2 * PAGE);
    CHECK(map[2 * PAGE] == 0 && map[2 * PAGE - 1] == 'x' && map[3 * PAGE] == 'x');
    FAILS(mmap(map + PAGE, PAGE, both, flags | MAP_FIXED_NOREPLACE, -1, 0), EEXIST);
    CHECK(munmap(map + 5 * PAGE, PAGE) == 0);
    CHECK(mmap(map + 5 * PAGE, PAGE, both, flags | MAP_FIXED_NOREPLACE, -1, 0) == map + 5 * PAGE);
    char *hinted = OK(mmap(map, PAGE, both, flags, -1, 0));
    CHECK(hinted != map);
    FAILS(mmap(map + 1, PAGE, both, flags | MAP_FIXED, -1, 0), EINVAL);
    FAILS(mmap(NULL, 0, both, flags, -1, 0), EINVAL);
    FAILS(mmap(NULL, PAGE, both, MAP_PRIVATE, -1, 0), EBADF);
    printf("%p, hinted %p\n", (void *)map, (void *)hinted);
}
