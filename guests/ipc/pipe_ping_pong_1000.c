// A thousand round trips between two processes.
#include "guest.h"

int main(void) {
    int down[2], up[2];
    CHECK(pipe(down) == 0 && pipe(up) == 0);
    pid_t child = OK(fork());
    for (int i = 0; i < 1000; i++) {
        int value = i;
        if (child) CHECK(write(down[1], &value, sizeof value) == sizeof value);
        CHECK(read(child ? up[0] : down[0], &value, sizeof value) == sizeof value && value == i);
        if (!child) CHECK(write(up[1], &value, sizeof value) == sizeof value);
    }
    if (child == 0) _exit(0);
    CHECK(exit_code_of(child) == 0);
    printf("1000 rounds with %d\n", child);
}
