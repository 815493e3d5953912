// Floating-point exceptions, unmasked, give FPE with the reason in si_code: SSE and x87.
// reel: libs=-lm
#include "guest.h"
#include <fenv.h>
#include <setjmp.h>

static sigjmp_buf back;
static volatile int code;
static volatile double zero = 0, huge = 1e308, result;
static volatile long double wide_zero = 0, wide_result;

static void handler(int number UNUSED, siginfo_t *info, void *context UNUSED) {
    code = info->si_code;
    siglongjmp(back, 1);
}

static void sse_divide(void) { result = 1 / zero; }
static void sse_overflow(void) { result = huge * huge; }
static void sse_invalid(void) { result = zero / zero; }
// x87 reports at the next x87 instruction, here an fwait.
static void x87_divide(void) {
    wide_result = 1 / wide_zero;
    asm volatile("fwait");
}

static void expect(const char *name, void (*run)(void), int expected) {
    feclearexcept(FE_ALL_EXCEPT);
    feenableexcept(FE_DIVBYZERO | FE_OVERFLOW | FE_INVALID);
    code = 0;
    if (sigsetjmp(back, 1) == 0) run();
    fedisableexcept(FE_ALL_EXCEPT);
    feclearexcept(FE_ALL_EXCEPT);
    printf("%s: %d\n", name, code);
    CHECK(code == expected);
}

int main(void) {
    on_signal(SIGFPE, handler, 0);
    expect("divide", sse_divide, FPE_FLTDIV);
    expect("overflow", sse_overflow, FPE_FLTOVF);
    expect("invalid", sse_invalid, FPE_FLTINV);
    expect("x87 divide", x87_divide, FPE_FLTDIV);
}
