// Fresh memory is zero, and another process's copy is its own.
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    char *map = OK(mmap(NULL, 16 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1,
                        0));
    for (size_t i = 0; i < 16 * PAGE; i += 512) CHECK(map[i] == 0);
    map[0] = 'a';
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(map[0] == 'a');
        map[0] = 'b';
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0 && map[0] == 'a');
    CHECK(munmap(map, 16 * PAGE) == 0);
    printf("at %p\n", (void *)map);
}
