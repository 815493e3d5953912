// An indirect function is chosen by code that the loader runs, here by a CPU feature.
#include "guest.h"

static int with_sse42(void) { return 1; }
static int without(void) { return 2; }

static int (*choose(void))(void) {
    __builtin_cpu_init();
    return __builtin_cpu_supports("sse4.2") ? with_sse42 : without;
}

int chosen(void) __attribute__((ifunc("choose")));

int main(void) {
    __builtin_cpu_init();
    int expected = __builtin_cpu_supports("sse4.2") ? 1 : 2;
    CHECK(chosen() == expected);
    printf("version %d\n", chosen());
}
