// After MADV_FREE a page has its old bytes or zeros, until it is written again.
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    char *map = OK(mmap(NULL, 8 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    memset(map, 'f', 8 * PAGE);
    CHECK(madvise(map, 8 * PAGE, MADV_FREE) == 0);
    for (int i = 0; i < 8; i++) {
        CHECK(map[i * PAGE] == 'f' || map[i * PAGE] == 0);
        printf("%d ", map[i * PAGE]);
        map[i * PAGE] = 'g';
    }
    for (int i = 0; i < 8; i++) CHECK(map[i * PAGE] == 'g');
    printf("\n");
}
