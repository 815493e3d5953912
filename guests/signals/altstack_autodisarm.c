// SS_AUTODISARM: the alternate stack is off while its handler runs.
#include "guest.h"
#ifndef SS_AUTODISARM
#define SS_AUTODISARM (1 << 31)
#endif

static volatile int flags_inside = -1;

static void handler(int number UNUSED, siginfo_t *info UNUSED, void *context UNUSED) {
    stack_t now;
    CHECK(sigaltstack(NULL, &now) == 0);
    flags_inside = now.ss_flags;
}

int main(void) {
    stack_t stack = {.ss_sp = malloc(65536), .ss_size = 65536, .ss_flags = (int)SS_AUTODISARM};
    CHECK(sigaltstack(&stack, NULL) == 0);
    on_signal(SIGUSR1, handler, SA_ONSTACK);
    CHECK(raise(SIGUSR1) == 0);
    CHECK(flags_inside == SS_DISABLE);
    stack_t now;
    CHECK(sigaltstack(NULL, &now) == 0 && now.ss_sp == stack.ss_sp);
    printf("inside %d, after %#x\n", flags_inside, now.ss_flags);
}
