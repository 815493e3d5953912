// Floating-point formatting uses big numbers and long doubles.
#include "guest.h"
#include <float.h>
#include <math.h>

int main(void) {
    char text[100];
    snprintf(text, sizeof text, "%.17g %a %.3Lf %e", 0.1, 1.5, 2.5L, DBL_MAX);
    printf("%s\n", text);
    CHECK(strcmp(text, "0.10000000000000001 0x1.8p+0 2.500 1.797693e+308") == 0);
    CHECK(strtod("0x1.8p+1", NULL) == 3.0);
    CHECK(strtold("1e-4940", NULL) > 0);
    printf("%g %g %f\n", INFINITY, -0.0, strtod("1e400", NULL));
    printf("%.40f\n", M_PI);
}
