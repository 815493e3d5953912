// With the alignment-check flag set, a misaligned load gives BUS.
#include "guest.h"
#include <ucontext.h>

#define ALIGNMENT_CHECK 0x40000

static volatile int hits;

static void handler(int number UNUSED, siginfo_t *info, void *context) {
    CHECK(info->si_code == BUS_ADRALN);
    ((ucontext_t *)context)->uc_mcontext.gregs[REG_EFL] &= ~ALIGNMENT_CHECK;
    hits++;
}

int main(void) {
    on_signal(SIGBUS, handler, 0);
    static char bytes[16] __attribute__((aligned(16)));
    bytes[1] = 5;
    unsigned value;
    asm volatile("leaq -128(%%rsp), %%rsp\n\tpushfq\n\torl $0x40000, (%%rsp)\n\tpopfq\n\t"
                 "movl %1, %0\n\tleaq 128(%%rsp), %%rsp"
                 : "=r"(value)
                 : "m"(*(unsigned *)(bytes + 1))
                 : "cc", "memory");
    // Flags are as the handler left them: cleared, so that the load worked at the second try.
    CHECK(hits == 1 && value == 5);
    printf("%d fault, then %u\n", hits, value);
}
