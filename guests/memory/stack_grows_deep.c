// Recursion touches four megabytes of stack, page after page.
#include "guest.h"

__attribute__((noinline)) static long recurse(int depth) {
    volatile char frame[4000];
    frame[0] = (char)depth;
    frame[3999] = 1;
    return depth == 0 ? 0 : recurse(depth - 1) + frame[3999];
}

int main(void) {
    char here;
    CHECK(recurse(1000) == 1000);
    CHECK(recurse(10) == 10);
    printf("stack near %p\n", (void *)&here);
}
