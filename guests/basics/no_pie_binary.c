// A program linked at a fixed address.
// reel: cflags=-no-pie -fno-pie
#include "guest.h"

int main(void) {
    CHECK((unsigned long)main < 0x1000000);
    printf("main at %p, brk at %p\n", (void *)main, sbrk(0));
}
