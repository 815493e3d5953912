// A non-canonical address is a general protection fault: code SI_KERNEL, address zero.
#include "guest.h"
#include <setjmp.h>

static sigjmp_buf point;
static volatile int code;
static void *volatile address = (void *)1;

static void handler(int number UNUSED, siginfo_t *info, void *context UNUSED) {
    code = info->si_code;
    address = info->si_addr;
    siglongjmp(point, 1);
}

int main(void) {
    on_signal(SIGSEGV, handler, 0);
    if (sigsetjmp(point, 1) == 0) *(volatile int *)0x8000000000000000UL = 1;
    CHECK(code == SI_KERNEL && address == NULL);
    printf("code %#x\n", code);
}
