// Variable arguments spill from registers to the stack, integers and floats apart.
#include "guest.h"

__attribute__((noinline)) static double sum(int count, ...) {
    va_list list, copy;
    va_start(list, count);
    va_copy(copy, list);
    double total = 0;
    for (int i = 0; i < count; i++) total += i % 2 ? va_arg(list, double) : va_arg(list, int);
    double first = va_arg(copy, int);
    va_end(copy);
    va_end(list);
    return total * 100 + first;
}

int main(void) {
    double result = sum(20, 1, 2.0, 3, 4.0, 5, 6.0, 7, 8.0, 9, 10.0, 11, 12.0, 13, 14.0, 15, 16.0,
                        17, 18.0, 19, 20.0);
    CHECK(result == 21001);
    printf("%f\n", result);
}
