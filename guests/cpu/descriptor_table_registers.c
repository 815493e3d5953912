// SGDT, SIDT and SMSW: the CPU's answer, the kernel's pretended one, or SEGV.
#include "guest.h"
#include <setjmp.h>

static sigjmp_buf back;

static void handler(int number UNUSED, siginfo_t *info UNUSED, void *context UNUSED) {
    siglongjmp(back, 1);
}

int main(void) {
    on_signal(SIGSEGV, handler, 0);
    struct __attribute__((packed)) {
        unsigned short limit;
        unsigned long base;
    } gdt = {0, 0}, idt = {0, 0};
    unsigned long word = 0;
    if (sigsetjmp(back, 1) == 0) {
        asm volatile("sgdt %0\n\tsidt %1\n\tsmsw %2" : "=m"(gdt), "=m"(idt), "=r"(word));
        CHECK(word & 1);
        printf("gdt %#x at %#lx, idt %#x at %#lx, %#lx\n", gdt.limit, gdt.base, idt.limit,
               idt.base, word);
    } else {
        printf("forbidden\n");
    }
}
