// The handler runs on the alternate stack and can see that it does.
#include "guest.h"

static char *stack;
static volatile int inside;

static void handler(int number UNUSED, siginfo_t *info UNUSED, void *context UNUSED) {
    char here;
    inside = &here > stack && &here < stack + 65536;
    stack_t now;
    CHECK(sigaltstack(NULL, &now) == 0 && now.ss_flags == SS_ONSTACK);
    FAILS(sigaltstack(&now, NULL), EPERM);
}

int main(void) {
    stack = malloc(65536);
    stack_t alternate = {.ss_sp = stack, .ss_size = 65536};
    CHECK(sigaltstack(&alternate, NULL) == 0);
    on_signal(SIGUSR1, handler, SA_ONSTACK);
    CHECK(raise(SIGUSR1) == 0 && inside);
    stack_t now;
    CHECK(sigaltstack(NULL, &now) == 0 && now.ss_sp == stack && now.ss_flags == 0);
    on_signal(SIGUSR1, handler, SA_ONSTACK);
    stack_t off = {.ss_flags = SS_DISABLE};
    CHECK(sigaltstack(&off, NULL) == 0);
    printf("stack at %p\n", (void *)stack);
}
