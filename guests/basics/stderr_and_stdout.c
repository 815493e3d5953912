// Both standard streams, interleaved.
#include "guest.h"

int main(void) {
    for (int i = 0; i < 20; i++) {
        printf("out %d\n", i);
        fprintf(stderr, "err %d\n", i);
    }
}
