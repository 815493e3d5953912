// The handler maps memory where the fault was, and the load is done again.
#include "guest.h"
#include <sys/mman.h>

static void handler(int number UNUSED, siginfo_t *info, void *context UNUSED) {
    char *page = (char *)((unsigned long)info->si_addr & ~(PAGE - 1));
    CHECK(mmap(page, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
               0) == page);
    page[100] = 42;
}

int main(void) {
    char *hole = OK(mmap(NULL, 8 * PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    CHECK(munmap(hole, 8 * PAGE) == 0);
    on_signal(SIGSEGV, handler, 0);
    int sum = 0;
    for (int i = 0; i < 8; i++) sum += ((volatile char *)hole)[i * (int)PAGE + 100];
    CHECK(sum == 8 * 42);
    printf("sum %d at %p\n", sum, (void *)hole);
}
