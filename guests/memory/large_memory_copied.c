// Thirty megabytes written, copied and compared.
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    size_t size = 30 << 20;
    int both = PROT_READ | PROT_WRITE, flags = MAP_PRIVATE | MAP_ANONYMOUS;
    unsigned char *from = OK(mmap(NULL, size, both, flags, -1, 0));
    unsigned char *to = OK(mmap(NULL, size, both, flags, -1, 0));
    for (size_t i = 0; i < size; i += 64) from[i] = (unsigned char)(i >> 6);
    memcpy(to, from, size);
    CHECK(memcmp(from, to, size) == 0);
    memmove(to + 5, to, size - 5);
    CHECK(to[5] == from[0] && to[69] == from[64]);
    CHECK(munmap(from, size) == 0 && munmap(to, size) == 0);
    printf("%zu bytes\n", size);
}
