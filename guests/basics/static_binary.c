// A static program has no dynamic loader: its first system calls are its own.
// reel: cflags=-static
#include "guest.h"

int main(void) {
    char *block = malloc(100000);
    CHECK(block != NULL);
    memset(block, 7, 100000);
    printf("pid %d, block at %p, main at %p\n", getpid(), (void *)block, (void *)main);
    CHECK(block[99999] == 7);
    free(block);
}
