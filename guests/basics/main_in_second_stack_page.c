// A frame of several pages is touched from both ends.
#include "guest.h"

__attribute__((noinline)) static int use(size_t size) {
    volatile char *frame = __builtin_alloca(size);
    for (size_t i = 0; i < size; i += 1000) frame[i] = (char)(i / 1000);
    frame[size - 1] = 1;
    return frame[size - 1] + frame[2000];
}

int main(void) {
    CHECK(use(100000) == 3);
    CHECK(use(5000) == 3);
    printf("frame near %p\n", __builtin_frame_address(0));
}
