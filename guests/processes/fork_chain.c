// Each process forks the next one, ten deep.
#include "guest.h"

static int go(int depth) {
    if (depth == 0) return 1;
    pid_t child = OK(fork());
    if (child == 0) _exit(go(depth - 1));
    printf("depth %d: %d\n", depth, getpid());
    return exit_code_of(child) + 1;
}

int main(void) { CHECK(go(10) == 11); }
