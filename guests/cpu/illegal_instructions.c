// Instructions that don't exist give ILL at their own address and can be skipped.
#include "guest.h"
#include <ucontext.h>

static volatile int hits, length;

static void handler(int number UNUSED, siginfo_t *info, void *context) {
    greg_t *registers = ((ucontext_t *)context)->uc_mcontext.gregs;
    CHECK(info->si_code == ILL_ILLOPN && info->si_addr == (void *)registers[REG_RIP]);
    registers[REG_RIP] += length;
    hits++;
}

int main(void) {
    on_signal(SIGILL, handler, 0);
    length = 2;
    asm volatile("ud2");
    length = 1;
    asm volatile(".byte 0x06");       // push es: gone in 64-bit mode
    asm volatile(".byte 0x37");       // aaa: gone too
    length = 3;
    asm volatile("ud1 %eax, %eax");
    length = 4;
    asm volatile(".byte 0xf0, 0x48, 0x89, 0xc0"); // lock before a mov between registers
    printf("%d skipped\n", hits);
    CHECK(hits == 5);
}
