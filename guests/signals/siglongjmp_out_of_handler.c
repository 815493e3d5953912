// Jumping out of a handler restores the mask that sigsetjmp saved.
#include "guest.h"
#include <setjmp.h>

static sigjmp_buf point;

static void handler(int number, siginfo_t *info UNUSED, void *context UNUSED) {
    siglongjmp(point, number);
}

int main(void) {
    on_signal(SIGUSR1, handler, 0);
    for (int i = 0; i < 5; i++) {
        if (sigsetjmp(point, 1) == 0) {
            raise(SIGUSR1);
            CHECK(!"reached");
        }
        sigset_t mask;
        CHECK(sigprocmask(SIG_BLOCK, NULL, &mask) == 0 && !sigismember(&mask, SIGUSR1));
    }
    if (sigsetjmp(point, 0) == 0) raise(SIGUSR1);
    sigset_t mask;
    CHECK(sigprocmask(SIG_BLOCK, NULL, &mask) == 0 && sigismember(&mask, SIGUSR1));
    printf("six jumps\n");
}
