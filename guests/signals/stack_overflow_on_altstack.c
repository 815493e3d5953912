// Endless recursion ends in SIGSEGV, which only an alternate stack can handle.
#include "guest.h"
#include <setjmp.h>
#include <sys/resource.h>

static sigjmp_buf point;
static char *volatile fault;

static void handler(int number UNUSED, siginfo_t *info, void *context UNUSED) {
    fault = info->si_addr;
    siglongjmp(point, 1);
}

__attribute__((noinline)) static int recurse(volatile int *depth) {
    volatile char frame[1000];
    frame[0] = (char)*depth;
    ++*depth;
    return recurse(depth) + frame[0];
}

int main(void) {
    struct rlimit limit = {1 << 20, 1 << 20};
    CHECK(setrlimit(RLIMIT_STACK, &limit) == 0);
    stack_t stack = {.ss_sp = malloc(65536), .ss_size = 65536};
    CHECK(sigaltstack(&stack, NULL) == 0);
    on_signal(SIGSEGV, handler, SA_ONSTACK);
    volatile int depth = 0;
    char here;
    if (sigsetjmp(point, 1) == 0) recurse(&depth);
    long size = &here - fault;
    CHECK(size > 800000 && size < 1300000);
    CHECK(depth > 500);
    printf("%d calls, fault at %p\n", depth, (void *)fault);
}
