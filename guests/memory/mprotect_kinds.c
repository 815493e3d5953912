// Every protection is tried with a read, a write and a call.
#include "guest.h"
#include <setjmp.h>
#include <sys/mman.h>

static sigjmp_buf point;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { siglongjmp(point, 1); }

static int allowed(volatile char *at, int what) {
    if (sigsetjmp(point, 1)) return 0;
    if (what == 0) (void)*at;
    if (what == 1) *at = (char)0xc3;
    if (what == 2) ((void (*)(void))at)();
    return 1;
}

int main(void) {
    on_signal(SIGSEGV, handler, 0);
    char *page = OK(mmap(NULL, PAGE, PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    page[0] = (char)0xc3;
    for (int protection = 0; protection < 8; protection++) {
        CHECK(mprotect(page, PAGE, protection) == 0);
        int can_read = allowed(page, 0), can_write = allowed(page, 1), can_run = allowed(page, 2);
        printf("%d: %d %d %d\n", protection, can_read, can_write, can_run);
        CHECK(can_write == !!(protection & PROT_WRITE));
        CHECK(can_run == !!(protection & PROT_EXEC));
        if (protection & (PROT_READ | PROT_WRITE)) CHECK(can_read);
        if (protection == 0) CHECK(!can_read);
    }
    FAILS(mprotect(page + 1, PAGE, PROT_READ), EINVAL);
    CHECK(munmap(page, PAGE) == 0);
    FAILS(mprotect(page, PAGE, PROT_READ), ENOMEM);
}
