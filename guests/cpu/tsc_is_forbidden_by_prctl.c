// PR_SET_TSC makes rdtsc fault with SEGV until it is allowed again.
#include "guest.h"
#include <setjmp.h>
#include <sys/prctl.h>
#include <x86intrin.h>

static sigjmp_buf back;
static int faults;

static void handler(int number UNUSED, siginfo_t *info, void *context UNUSED) {
    CHECK(info->si_code == SI_KERNEL);
    faults++;
    siglongjmp(back, 1);
}

int main(void) {
    int mode = 0;
    CHECK(prctl(PR_GET_TSC, &mode) == 0 && mode == PR_TSC_ENABLE);
    on_signal(SIGSEGV, handler, 0);
    CHECK(prctl(PR_SET_TSC, PR_TSC_SIGSEGV) == 0);
    CHECK(prctl(PR_GET_TSC, &mode) == 0 && mode == PR_TSC_SIGSEGV);
    if (sigsetjmp(back, 1) == 0) {
        __rdtsc();
        CHECK(!"rdtsc didn't fault");
    }
    CHECK(faults == 1 && prctl(PR_SET_TSC, PR_TSC_ENABLE) == 0);
    FAILS(prctl(PR_SET_TSC, 77), EINVAL);
    printf("%lu after %d fault\n", (unsigned long)__rdtsc(), faults);
}
