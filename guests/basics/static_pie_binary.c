// A static position-independent program relocates itself before main.
// reel: cflags=-static-pie -fPIE
#include "guest.h"

static int value = 5;
static int *pointer = &value;

int main(void) {
    CHECK(*pointer == 5);
    printf("value lies at %p, main at %p\n", (void *)pointer, (void *)main);
}
