// CPU-bound: arithmetic without a system call.
#include <stdio.h>

int main(void) {
    unsigned long x = 1;
    for (unsigned long i = 0; i < 1000000000UL; i++) x = x * 6364136223846793005UL + i;
    printf("%lu\n", x);
    return 0;
}
