// An undefined instruction; the handler moves the instruction pointer over it.
#include "guest.h"
#include <ucontext.h>

static volatile int hits;

static void handler(int number UNUSED, siginfo_t *info, void *context) {
    CHECK(info->si_code == ILL_ILLOPN);
    ((ucontext_t *)context)->uc_mcontext.gregs[REG_RIP] += 2;
    hits++;
}

int main(void) {
    on_signal(SIGILL, handler, 0);
    for (int i = 0; i < 3; i++) __asm__ volatile("ud2");
    CHECK(hits == 3);
    printf("%d hits\n", hits);
}
