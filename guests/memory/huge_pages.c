// MADV_HUGEPAGE is advice; MAP_HUGETLB needs a pool.
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    enum { HUGE = 2 << 20 };
    int both = PROT_READ | PROT_WRITE, flags = MAP_PRIVATE | MAP_ANONYMOUS;
    char *map = OK(mmap(NULL, 2 * HUGE, both, flags, -1, 0));
    char *aligned = (char *)(((unsigned long)map + HUGE - 1) & ~(HUGE - 1UL));
    int result = madvise(aligned, HUGE, MADV_HUGEPAGE);
    CHECK(result == 0 || errno == EINVAL);
    for (int i = 0; i < HUGE; i += 4096) aligned[i] = (char)(i >> 12);
    for (int i = 0; i < HUGE; i += 4096) CHECK(aligned[i] == (char)(i >> 12));
    CHECK(madvise(aligned + PAGE, PAGE, MADV_DONTNEED) == 0 && aligned[PAGE] == 0);
    char *pool = mmap(NULL, HUGE, both, flags | MAP_HUGETLB, -1, 0);
    if (pool != MAP_FAILED) pool[0] = 1;
    printf("advice %d, pool %s\n", result, pool == MAP_FAILED ? "empty" : "there");
}
