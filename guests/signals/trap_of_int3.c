// A breakpoint instruction of the program's own; execution goes on behind it.
#include "guest.h"

static volatile int hits, code;

static void handler(int number UNUSED, siginfo_t *info, void *context UNUSED) {
    code = info->si_code;
    hits++;
}

int main(void) {
    on_signal(SIGTRAP, handler, 0);
    __asm__ volatile("int3");
    __asm__ volatile(".byte 0xcd, 0x03");
    CHECK(hits == 2);
    CHECK(code == SI_KERNEL);
    printf("code %#x\n", code);
}
