// Flags set by popf are kept over a system call, where the kernel keeps them in r11.
#include "guest.h"

#define CARRY 1UL
#define PARITY 4UL
#define ZERO 0x40UL
#define SIGN 0x80UL
#define OVERFLOW 0x800UL
#define IDENTIFICATION 0x200000UL

static unsigned long flags_after_call(unsigned long flags) {
    unsigned long after, rax = SYS_getppid;
    asm volatile("leaq -128(%%rsp), %%rsp\n\tpushq %2\n\tpopfq\n\tsyscall\n\tpushfq\n\tpopq %1\n\t"
                 "cld\n\tleaq 128(%%rsp), %%rsp"
                 : "+a"(rax), "=&r"(after)
                 : "r"(flags)
                 : "rcx", "r11", "cc", "memory");
    CHECK((long)rax == getppid());
    return after;
}

int main(void) {
    unsigned long sets[] = {0, CARRY, ZERO, CARRY | ZERO | SIGN, OVERFLOW | PARITY,
                            IDENTIFICATION, CARRY | PARITY | ZERO | SIGN | OVERFLOW};
    for (int i = 0; i < 7; i++) {
        // Bit 1 is always set, bit 9 lets interrupts in.
        unsigned long after = flags_after_call(sets[i] | 2);
        printf("%#lx: %#lx\n", sets[i], after);
        CHECK(after == (sets[i] | 0x202));
    }
}
