// Division by zero; the handler skips the instruction.
#include "guest.h"
#include <ucontext.h>

static volatile int hits;

static void handler(int number UNUSED, siginfo_t *info, void *context) {
    CHECK(info->si_code == FPE_INTDIV);
    ucontext_t *user = context;
    CHECK((greg_t)info->si_addr == user->uc_mcontext.gregs[REG_RIP]);
    user->uc_mcontext.gregs[REG_RIP] += 2;
    user->uc_mcontext.gregs[REG_RAX] = 77;
    hits++;
}

int main(void) {
    on_signal(SIGFPE, handler, 0);
    int result;
    __asm__ volatile("xor %%edx, %%edx; mov $5, %%eax; xor %%ecx, %%ecx; div %%ecx"
                     : "=&a"(result)::"rcx", "rdx", "cc");
    CHECK(hits == 1 && result == 77);
    printf("result %d\n", result);
}
