// Rounding by x87 control word and by MXCSR, which a thread and a child inherit.
// reel: libs=-lm
#include "guest.h"
#include <fenv.h>
#include <math.h>
#include <xmmintrin.h>

static volatile double one = 1, three = 3;

static void show(const char *who) {
    volatile long double wide = (long double)one / three;
    printf("%s: %a %La %g %g\n", who, one / three, wide, rint(2.5), rint(-2.5));
}

static void *body(void *argument UNUSED) {
    CHECK(fegetround() == FE_DOWNWARD);
    show("thread");
    return NULL;
}

int main(void) {
    int modes[] = {FE_TONEAREST, FE_UPWARD, FE_TOWARDZERO, FE_DOWNWARD};
    for (int i = 0; i < 4; i++) {
        CHECK(fesetround(modes[i]) == 0);
        show("main");
    }
    join(start(body, NULL));
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(fegetround() == FE_DOWNWARD);
        show("child");
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0 && fegetround() == FE_DOWNWARD);
    printf("mxcsr %#x\n", _mm_getcsr() & ~0x3fu);
}
