// What a handler writes in the saved registers is there after it returns.
#include "guest.h"
#include <ucontext.h>

static void handler(int number UNUSED, siginfo_t *info UNUSED, void *context) {
    greg_t *registers = ((ucontext_t *)context)->uc_mcontext.gregs;
    CHECK(registers[REG_RBX] == 1 && registers[REG_R12] == 2);
    registers[REG_RBX] = 0x1234567890abcdef;
    registers[REG_R12] = -5;
    registers[REG_R10] = 99;
    registers[REG_RIP] += 2;
}

int main(void) {
    on_signal(SIGILL, handler, 0);
    register long r12 __asm__("r12") = 2;
    register long r10 __asm__("r10") = 0;
    long rbx = 1;
    __asm__ volatile("ud2" : "+b"(rbx), "+r"(r12), "+r"(r10)::"memory");
    CHECK(rbx == 0x1234567890abcdef && r12 == -5 && r10 == 99);
    printf("%#lx\n", rbx);
}
