// Sorting numbers that differ in every run, and that a replay must bring again.
#include "guest.h"
#include <sys/random.h>

static int compare(const void *a, const void *b) {
    unsigned x = *(const unsigned *)a, y = *(const unsigned *)b;
    return (x > y) - (x < y);
}

int main(void) {
    static unsigned numbers[5000];
    CHECK(getentropy(numbers, 256) == 0);
    for (size_t i = 64; i < 5000; i++) numbers[i] = numbers[i - 64] * 1664525 + numbers[i - 1];
    qsort(numbers, 5000, sizeof *numbers, compare);
    for (size_t i = 1; i < 5000; i++) CHECK(numbers[i - 1] <= numbers[i]);
    printf("smallest %u, median %u, largest %u\n", numbers[0], numbers[2500], numbers[4999]);
}
