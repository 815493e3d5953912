// MADV_REMOVE makes a hole in a shared mapping, seen by all.
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    char *map = OK(mmap(NULL, 3 * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    memset(map, 's', 3 * PAGE);
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(madvise(map + PAGE, PAGE, MADV_REMOVE) == 0);
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0);
    CHECK(map[0] == 's' && map[PAGE] == 0 && map[2 * PAGE] == 's');
    CHECK(madvise(map, PAGE, MADV_DONTNEED) == 0 && map[0] == 's');
    printf("hole at %p\n", (void *)(map + PAGE));
}
