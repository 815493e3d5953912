// A shared mapping of zero old size is mapped a second time; moving keeps it shared.
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    char *map = OK(mmap(NULL, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    char *second = OK(mremap(map, 0, 2 * PAGE, MREMAP_MAYMOVE));
    CHECK(second != map);
    map[5] = 'x';
    CHECK(second[5] == 'x');
    pid_t child = OK(fork());
    if (child == 0) {
        char *moved = OK(mremap(map, 2 * PAGE, PAGE, MREMAP_MAYMOVE));
        moved[6] = 'y';
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0 && second[6] == 'y' && map[6] == 'y');
    printf("%p %p\n", (void *)map, (void *)second);
}
