// The smallest program of the usual kind.
#include <stdio.h>

int main(void) {
    puts("hello, world");
    return 0;
}
