// The break is moved up and down; fresh memory is zero each time.
#include "guest.h"

int main(void) {
    char *start_of_heap = sbrk(0);
    for (int i = 0; i < 5; i++) {
        char *block = sbrk(50000);
        CHECK(block == start_of_heap);
        for (int j = 0; j < 50000; j += 100) CHECK(block[j] == 0 || j < 8192);
        memset(block, 0xff, 50000);
        CHECK(brk(start_of_heap) == 0 && sbrk(0) == start_of_heap);
    }
    CHECK(syscall(SYS_brk, 0) == (long)start_of_heap);
    CHECK(syscall(SYS_brk, 8) == (long)start_of_heap);
    dprintf(1, "break %p\n", (void *)start_of_heap);
    _exit(0);
}
