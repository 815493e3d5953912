// A frame far larger than a page is touched at its far end first.
#include "guest.h"

__attribute__((noinline)) static int far_end(void) {
    volatile char frame[1 << 20];
    frame[0] = 3;
    frame[(1 << 20) - 1] = 4;
    return frame[0] + frame[(1 << 20) - 1];
}

int main(void) {
    CHECK(far_end() == 7);
    pid_t child = OK(fork());
    if (child == 0) _exit(far_end());
    CHECK(exit_code_of(child) == 7);
    printf("frame below %p\n", __builtin_frame_address(0));
}
