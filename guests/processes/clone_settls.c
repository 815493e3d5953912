// CLONE_SETTLS gives the new task its own fs base.
#include "guest.h"
#include <asm/prctl.h>

static unsigned long block[8];
static volatile unsigned long base;

int main(void) {
    block[0] = (unsigned long)block;
    static char stack[65536];
    long number = SYS_clone;
    long flags = CLONE_VM | CLONE_VFORK | CLONE_SETTLS | SIGCHLD;
    register long tls __asm__("r8") = (long)block;
    register long ctid __asm__("r10") = 0;
    // The child only reads fs:0 and exits: no C code runs on the strange TLS.
    __asm__ volatile("syscall; test %%eax, %%eax; jnz 1f; mov %%fs:0, %%rax; mov %%rax, %5;"
                     "mov $60, %%eax; mov $5, %%edi; syscall; 1:"
                     : "+a"(number)
                     : "D"(flags), "S"(stack + sizeof stack - 64), "d"(0L), "r"(ctid), "m"(base),
                       "r"(tls)
                     : "rcx", "r11", "memory");
    CHECK(number > 0 && base == (unsigned long)block);
    CHECK(exit_code_of((pid_t)number) == 5);
    printf("base %#lx\n", base);
}
