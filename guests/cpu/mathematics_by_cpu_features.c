// libm and string functions, chosen by the CPU's features at start, give their results again.
// reel: libs=-lm cflags=-fno-builtin
#include "guest.h"
#include <math.h>

static volatile double start_at = 0.1;

int main(void) {
    double x = start_at;
    for (int i = 0; i < 2000; i++) x = sin(x) * exp(cos(x)) + pow(fabs(x), 0.3) - log1p(x * x);
    printf("%.17g %a\n", x, x);
    printf("%.17g %.17g %.17g\n", tgamma(4.5), cbrt(10), fma(x, x, -x * x));
    static char text[5000];
    memset(text, 'a', sizeof text - 1);
    text[4321] = 'b';
    CHECK(strchr(text, 'b') == text + 4321 && strlen(text) == 4999);
    CHECK(memchr(text, 0, sizeof text) == text + 4999 && strstr(text, "aba") == text + 4320);
    printf("%zu\n", strcspn(text, "b"));
}
