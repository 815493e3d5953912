// MREMAP_DONTUNMAP moves the pages and leaves an empty mapping behind.
#include "guest.h"
#include <sys/mman.h>
#ifndef MREMAP_DONTUNMAP
#define MREMAP_DONTUNMAP 4
#endif

int main(void) {
    char *map = OK(mmap(NULL, 4 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    memset(map, 'k', 4 * PAGE);
    char *moved = mremap(map, 4 * PAGE, 4 * PAGE, MREMAP_MAYMOVE | MREMAP_DONTUNMAP, NULL);
    if (moved == MAP_FAILED) skip("no MREMAP_DONTUNMAP");
    for (size_t i = 0; i < 4 * PAGE; i += 1000) CHECK(moved[i] == 'k' && map[i] == 0);
    printf("%p to %p\n", (void *)map, (void *)moved);
}
