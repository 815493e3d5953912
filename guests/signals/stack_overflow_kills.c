// Endless recursion without an alternate stack: no room for a handler's frame.
// reel: signal=SEGV
#include "guest.h"
#include <sys/resource.h>

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { _exit(98); }

__attribute__((noinline)) static int recurse(volatile int *depth) {
    volatile char frame[1000];
    frame[0] = (char)*depth;
    ++*depth;
    return recurse(depth) + frame[0];
}

int main(void) {
    struct rlimit limit = {1 << 20, 1 << 20};
    CHECK(setrlimit(RLIMIT_STACK, &limit) == 0);
    on_signal(SIGSEGV, handler, 0);
    volatile int depth = 0;
    printf("going down\n");
    return recurse(&depth) != 0;
}
