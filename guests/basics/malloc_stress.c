// Many allocations of all sizes: brk grows and shrinks, large blocks come and go by mmap.
#include "guest.h"
#include <malloc.h>

int main(void) {
    enum { SLOTS = 200, ROUNDS = 20000 };
    static unsigned char *slots[SLOTS];
    static size_t sizes[SLOTS];
    unsigned state = 12345;
    for (int round = 0; round < ROUNDS; round++) {
        state = state * 1103515245 + 12345;
        unsigned slot = state >> 16 & 0x7fff;
        slot %= SLOTS;
        size_t size = (state >> 8) % (round % 100 == 0 ? 400000 : 3000) + 1;
        if (slots[slot]) CHECK(slots[slot][0] == slot && slots[slot][sizes[slot] - 1] == slot);
        slots[slot] = realloc(slots[slot], size);
        CHECK(slots[slot] != NULL);
        sizes[slot] = size;
        slots[slot][0] = slots[slot][size - 1] = (unsigned char)slot;
    }
    for (int i = 0; i < SLOTS; i++) free(slots[i]);
    malloc_trim(0);
    printf("last at %p\n", (void *)slots[SLOTS - 1]);
}
