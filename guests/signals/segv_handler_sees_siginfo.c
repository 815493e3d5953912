// A read of unmapped memory: the handler gets the address and the kernel's code.
#include "guest.h"
#include <setjmp.h>

static sigjmp_buf point;
static volatile siginfo_t seen;

static void handler(int number UNUSED, siginfo_t *info, void *context UNUSED) {
    *(siginfo_t *)&seen = *info;
    siglongjmp(point, 1);
}

int main(void) {
    on_signal(SIGSEGV, handler, 0);
    if (sigsetjmp(point, 1) == 0) *(volatile int *)0x1230 = 1;
    CHECK(seen.si_signo == SIGSEGV && seen.si_code == SEGV_MAPERR);
    CHECK(seen.si_addr == (void *)0x1230);
    if (sigsetjmp(point, 1) == 0) *(volatile int *)(void *)main = 1;
    CHECK(seen.si_code == SEGV_ACCERR && seen.si_addr == (void *)main);
    printf("refused at %p\n", seen.si_addr);
}
