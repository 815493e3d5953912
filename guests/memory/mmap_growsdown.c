// A MAP_GROWSDOWN mapping grows when the page below it is touched.
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    int both = PROT_READ | PROT_WRITE, flags = MAP_PRIVATE | MAP_ANONYMOUS;
    char *room = OK(mmap(NULL, 2048 * PAGE, both, flags, -1, 0));
    CHECK(munmap(room, 2048 * PAGE) == 0);
    char *map = room + 2040 * PAGE;
    CHECK(mmap(map, 2 * PAGE, both, flags | MAP_GROWSDOWN | MAP_FIXED, -1, 0) == map);
    for (int page = 1; page <= 20; page++) *(volatile char *)(map - page * (long)PAGE) = (char)page;
    for (int page = 1; page <= 20; page++) CHECK(map[-page * (long)PAGE] == page);
    printf("grown from %p\n", (void *)map);
}
