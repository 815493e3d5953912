// Writing to a pipe without a reader kills.
// reel: signal=PIPE
#include "guest.h"

int main(void) {
    signal(SIGPIPE, SIG_DFL);
    int ends[2];
    CHECK(pipe(ends) == 0 && close(ends[0]) == 0);
    printf("writing\n");
    write(ends[1], "x", 1);
    return 98;
}
