// CPU-bound with branches that nobody can predict, and memory.
#include <stdio.h>
#include <stdlib.h>

static int compare(const void *a, const void *b) {
    unsigned x = *(const unsigned *)a, y = *(const unsigned *)b;
    return (x > y) - (x < y);
}

int main(void) {
    enum { COUNT = 2000000 };
    unsigned *numbers = malloc(COUNT * sizeof *numbers);
    unsigned state = 1, odd = 0;
    for (int round = 0; round < 2; round++) {
        for (int i = 0; i < COUNT; i++) numbers[i] = state = state * 1664525 + 1013904223;
        qsort(numbers, COUNT, sizeof *numbers, compare);
        for (int i = 0; i < COUNT; i++) odd += numbers[i] >> 7 & 1;
    }
    printf("%u\n", odd);
    return 0;
}
