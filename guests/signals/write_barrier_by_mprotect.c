// A garbage collector's write barrier: the handler makes the page writable and the store is done again.
#include "guest.h"
#include <sys/mman.h>

enum { PAGES = 20 };
static char *heap;
static volatile int dirty[PAGES];

static void handler(int number UNUSED, siginfo_t *info, void *context UNUSED) {
    long page = ((char *)info->si_addr - heap) / (long)PAGE;
    CHECK(page >= 0 && page < PAGES && info->si_code == SEGV_ACCERR);
    dirty[page]++;
    CHECK(mprotect(heap + page * PAGE, PAGE, PROT_READ | PROT_WRITE) == 0);
}

int main(void) {
    heap = OK(mmap(NULL, PAGES * PAGE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    on_signal(SIGSEGV, handler, 0);
    for (int i = 0; i < 100; i++) heap[i * 7919 % (PAGES / 2 * (int)PAGE)]++;
    int count = 0;
    for (int i = 0; i < PAGES; i++) {
        CHECK(dirty[i] <= 1 && (i < PAGES / 2 || dirty[i] == 0));
        count += dirty[i];
    }
    printf("%d pages dirty at %p\n", count, (void *)heap);
}
