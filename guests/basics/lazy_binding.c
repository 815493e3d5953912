// Symbols are resolved at their first call by the loader's trampoline, which saves vector state.
// reel: cflags=-Wl,-z,lazy libs=-lm
#include "guest.h"
#include <math.h>

int main(void) {
    volatile double x = 0.5;
    double sum = sin(x) + cos(x) + tan(x) + exp(x) + log(x) + pow(x, 3) + atan2(x, 2);
    printf("%.17g\n", sum);
    CHECK(sum > 3 && sum < 5);
    CHECK(strtol("77", NULL, 8) == 63);
    CHECK(abs(atoi("-5")) == 5);
}
