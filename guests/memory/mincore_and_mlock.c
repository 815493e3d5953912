// Which pages are in memory, and pages held there.
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    char *map = OK(mmap(NULL, 6 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    unsigned char present[6];
    map[0] = map[3 * PAGE] = 1;
    CHECK(mincore(map, 6 * PAGE, present) == 0);
    for (int i = 0; i < 6; i++) printf("%d", present[i] & 1);
    printf("\n");
    CHECK(present[0] & 1 && present[3] & 1);
    int locked = mlock(map, 6 * PAGE);
    CHECK(locked == 0 || errno == ENOMEM || errno == EPERM);
    if (locked == 0) {
        CHECK(mincore(map, 6 * PAGE, present) == 0 && present[5] & 1);
        FAILS(madvise(map, PAGE, MADV_DONTNEED), EINVAL);
        CHECK(munlock(map, 6 * PAGE) == 0);
    }
    FAILS(mlock((void *)PAGE, PAGE), ENOMEM);
    CHECK(munlockall() == 0);
}
