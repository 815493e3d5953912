// mremap grows in place or moves, shrinks, and goes to a fixed address.
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    int flags = MAP_PRIVATE | MAP_ANONYMOUS, both = PROT_READ | PROT_WRITE;
    char *map = OK(mmap(NULL, 4 * PAGE, both, flags, -1, 0));
    map[0] = 'a';
    map[4 * PAGE - 1] = 'z';
    // Something right behind it, so that it can't grow in place.
    char *fence = mmap(map + 4 * PAGE, PAGE, PROT_NONE, flags | MAP_FIXED_NOREPLACE, -1, 0);
    CHECK(fence != MAP_FAILED || errno == EEXIST);
    FAILS(mremap(map, 4 * PAGE, 8 * PAGE, 0), ENOMEM);
    char *moved = OK(mremap(map, 4 * PAGE, 8 * PAGE, MREMAP_MAYMOVE));
    CHECK(moved != map && moved[0] == 'a' && moved[4 * PAGE - 1] == 'z' && moved[8 * PAGE - 1] == 0);
    CHECK(mremap(moved, 8 * PAGE, 2 * PAGE, 0) == moved);
    char *target = OK(mmap(NULL, 2 * PAGE, both, flags, -1, 0));
    target[0] = 'q';
    int fixed = MREMAP_MAYMOVE | MREMAP_FIXED;
    CHECK(mremap(moved, 2 * PAGE, 2 * PAGE, fixed, target) == target && target[0] == 'a');
    FAILS(mremap(moved, 2 * PAGE, 4 * PAGE, MREMAP_MAYMOVE), EFAULT);
    printf("%p, %p, %p\n", (void *)map, (void *)moved, (void *)target);
}
