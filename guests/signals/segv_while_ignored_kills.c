// A fault whose signal is ignored kills all the same.
// reel: signal=SEGV
#include "guest.h"

int main(void) {
    signal(SIGSEGV, SIG_IGN);
    CHECK(raise(SIGSEGV) == 0);
    printf("a raised one is ignored\n");
    *(volatile int *)8 = 1;
    return 97;
}
