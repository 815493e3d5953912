// The trap flag set by popf: the instruction after it traps once per instruction.
#include "guest.h"
#include <ucontext.h>

static volatile int hits;

static void handler(int number UNUSED, siginfo_t *info, void *context) {
    CHECK(info->si_code == TRAP_TRACE || info->si_code == TRAP_BRKPT);
    if (++hits == 3) ((ucontext_t *)context)->uc_mcontext.gregs[REG_EFL] &= ~0x100L;
}

int main(void) {
    on_signal(SIGTRAP, handler, 0);
    __asm__ volatile("sub $128, %%rsp; pushfq; orq $0x100, (%%rsp); popfq;"
                     "nop; nop; nop; nop; nop; add $128, %%rsp" ::: "cc", "memory");
    CHECK(hits == 3);
    printf("%d steps\n", hits);
}
