// Flush-to-zero and denormals-are-zero in MXCSR hold over system calls and in handlers' frames.
#include "guest.h"
#include <xmmintrin.h>

#define FLUSH_AND_ZERO 0x8040

static volatile float tiny = 1e-38f, ten = 10;
static unsigned in_handler;

static void handler(int number UNUSED, siginfo_t *info UNUSED, void *context UNUSED) {
    in_handler = _mm_getcsr();
    _mm_setcsr(0x1f80);
}

int main(void) {
    on_signal(SIGUSR1, handler, 0);
    printf("%g\n", tiny / ten);
    CHECK(tiny / ten != 0);
    _mm_setcsr(_mm_getcsr() | FLUSH_AND_ZERO);
    CHECK(getppid() > 0 && tiny / ten == 0);
    CHECK(raise(SIGUSR1) == 0 && tiny / ten == 0);
    printf("%g, mxcsr %#x, in the handler %#x\n", tiny / ten, _mm_getcsr(), in_handler);
    _mm_setcsr(0x1f80);
    CHECK(tiny / ten != 0);
}
