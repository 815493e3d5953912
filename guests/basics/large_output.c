// A few megabytes on standard output in writes of many sizes.
#include "guest.h"

int main(void) {
    static char text[65536];
    for (size_t i = 0; i < sizeof text; i++) text[i] = (char)('a' + i % 26);
    size_t total = 0;
    for (size_t size = 1; total < 3000000; size = size * 3 % 65521 + 1) {
        write_all(1, text, size);
        total += size;
    }
    printf("\n%zu bytes\n", total);
}
