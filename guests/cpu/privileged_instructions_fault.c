// Instructions that only the kernel may use give SEGV by the kernel, and can be skipped.
#include "guest.h"
#include <ucontext.h>

static volatile int code, length;
static void *volatile address;

static void handler(int number, siginfo_t *info, void *context) {
    CHECK(number == SIGSEGV);
    code = info->si_code;
    address = info->si_addr;
    ((ucontext_t *)context)->uc_mcontext.gregs[REG_RIP] += length;
}

#define EXPECT(instruction, bytes)                                                                 \
    do {                                                                                           \
        code = 0, length = (bytes);                                                                \
        asm volatile(instruction ::: "rax", "rdx", "rcx", "memory");                               \
        printf(instruction ": code %d\n", code);                                                \
        CHECK(code == SI_KERNEL && address == NULL);                                               \
    } while (0)

int main(void) {
    on_signal(SIGSEGV, handler, 0);
    EXPECT("hlt", 1);
    EXPECT("cli", 1);
    EXPECT("sti", 1);
    EXPECT("inb %%dx, %%al", 1);
    EXPECT("rdmsr", 2);
    EXPECT("wbinvd", 2);
    EXPECT("movq %%cr0, %%rax", 3);
    EXPECT("movq %%rax, %%dr7", 3);
    EXPECT("invlpg (%%rax)", 3);
    EXPECT("clts", 2);
    EXPECT("int $0x55", 2);
}
