// MADV_DONTFORK hides a page from the child, MADV_WIPEONFORK gives it zeros.
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    int flags = MAP_PRIVATE | MAP_ANONYMOUS;
    char *map = OK(mmap(NULL, 4 * PAGE, PROT_READ | PROT_WRITE, flags, -1, 0));
    memset(map, 'm', 4 * PAGE);
    CHECK(madvise(map + PAGE, PAGE, MADV_DONTFORK) == 0);
    CHECK(madvise(map + 2 * PAGE, PAGE, MADV_WIPEONFORK) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(map[0] == 'm' && map[2 * PAGE] == 0 && map[3 * PAGE] == 'm');
        FAILS(mprotect(map + PAGE, PAGE, PROT_READ), ENOMEM);
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0 && map[PAGE] == 'm' && map[2 * PAGE] == 'm');
    CHECK(madvise(map + PAGE, PAGE, MADV_DOFORK) == 0);
    CHECK(madvise(map + 2 * PAGE, PAGE, MADV_KEEPONFORK) == 0);
    child = OK(fork());
    if (child == 0) _exit(map[PAGE] == 'm' && map[2 * PAGE] == 'm' ? 0 : 98);
    CHECK(exit_code_of(child) == 0);
    printf("at %p\n", (void *)map);
}
