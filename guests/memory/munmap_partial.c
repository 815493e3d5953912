// Pages are taken out of the middle, across two mappings, and where nothing is.
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED;
    char *map = OK(mmap(NULL, 10 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    CHECK(mmap(map + 5 * PAGE, 5 * PAGE, PROT_READ, flags, -1, 0) == map + 5 * PAGE);
    CHECK(munmap(map + 4 * PAGE, 2 * PAGE) == 0);
    CHECK(munmap(map + 4 * PAGE, 2 * PAGE) == 0);
    unsigned char present[10];
    FAILS(mincore(map, 10 * PAGE, present), ENOMEM);
    CHECK(mincore(map, 4 * PAGE, present) == 0 && mincore(map + 6 * PAGE, 4 * PAGE, present) == 0);
    map[3 * PAGE] = 1;
    CHECK(((volatile char *)map)[9 * PAGE] == 0);
    FAILS(munmap(map + 1, PAGE), EINVAL);
    CHECK(munmap(map, 10 * PAGE) == 0);
    printf("at %p\n", (void *)map);
}
