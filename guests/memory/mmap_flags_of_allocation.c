// MAP_POPULATE, MAP_NORESERVE, MAP_LOCKED, MAP_32BIT, MAP_STACK.
#include "guest.h"
#include <sys/mman.h>

static char *map(size_t size, int flags) {
    return mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | flags, -1, 0);
}

int main(void) {
    char *populated = OK(map(10 * PAGE, MAP_POPULATE));
    unsigned char present[10];
    CHECK(mincore(populated, 10 * PAGE, present) == 0);
    for (int i = 0; i < 10; i++) CHECK(present[i] & 1);
    char *large = OK(map(1UL << 34, MAP_NORESERVE));
    large[1UL << 33] = 1;
    CHECK(munmap(large, 1UL << 34) == 0);
    char *low = OK(map(PAGE, MAP_32BIT));
    CHECK((unsigned long)low < 1UL << 31);
    char *locked = map(PAGE, MAP_LOCKED), *stack = OK(map(PAGE, MAP_STACK));
    CHECK(locked != MAP_FAILED || errno == EAGAIN || errno == EPERM);
    stack[0] = low[0] = 1;
    printf("%p %p %p\n", (void *)populated, (void *)low, (void *)large);
}
