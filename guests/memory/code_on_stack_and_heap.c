// Code runs on an executable stack page and on the heap.
#include "guest.h"
#include <sys/mman.h>

static int run(void *where) {
    static const unsigned char code[] = {0xb8, 99, 0, 0, 0, 0xc3};
    memcpy(where, code, sizeof code);
    void *page = (void *)((unsigned long)where & ~(PAGE - 1));
    CHECK(mprotect(page, 2 * PAGE, PROT_READ | PROT_WRITE | PROT_EXEC) == 0);
    return ((int (*)(void))where)();
}

int main(void) {
    static char big[3 * PAGE];
    char local[100 + PAGE * 2];
    CHECK(run(malloc(3 * PAGE)) == 99);
    CHECK(run(big) == 99);
    CHECK(run(local + 10) == 99);
    printf("stack %p, data %p\n", (void *)local, (void *)big);
}
