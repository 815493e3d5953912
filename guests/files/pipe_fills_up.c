// How much a pipe holds, and atomic writes when it is nearly full; its size is changed.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    int ends[2];
    CHECK(pipe2(ends, O_NONBLOCK) == 0);
    static char bytes[100000];
    CHECK(fcntl(ends[1], F_SETPIPE_SZ, 8192) == 8192 && fcntl(ends[0], F_GETPIPE_SZ) == 8192);
    CHECK(write(ends[1], bytes, 5000) == 5000);
    // Up to PIPE_BUF bytes go in whole or not at all, larger writes in part.
    ssize_t rest = write(ends[1], bytes, 4096);
    CHECK(rest == -1 ? errno == EAGAIN : rest == 4096);
    ssize_t part = write(ends[1], bytes, 50000);
    CHECK(part == -1 ? errno == EAGAIN : part < 50000);
    FAILS(fcntl(ends[1], F_SETPIPE_SZ, 4096), EBUSY);
    size_t total = 0;
    for (ssize_t count; (count = read(ends[0], bytes, sizeof bytes)) > 0;) total += (size_t)count;
    CHECK(errno == EAGAIN && total <= 8192 && total >= 5000);
    printf("%zd %zd %zu\n", rest, part, total);
}
