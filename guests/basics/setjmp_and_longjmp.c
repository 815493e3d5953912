// longjmp out of nested calls; a value of 0 becomes 1.
#include "guest.h"
#include <setjmp.h>

static jmp_buf point;

__attribute__((noinline)) static void deep(int depth, int value) {
    volatile char filler[200];
    filler[0] = (char)depth;
    if (depth == 0) longjmp(point, value);
    deep(depth - 1, value);
    filler[1] = filler[0];
}

int main(void) {
    volatile int jumps = 0;
    int value = setjmp(point);
    printf("value %d\n", value);
    if (jumps == 0) {
        jumps++;
        deep(30, 0);
    }
    CHECK(value == 1 || jumps == 2);
    if (jumps == 1) {
        jumps++;
        deep(5, 42);
    }
    CHECK(value == 42);
}
