// SO_RCVTIMEO ends a read, SO_SNDTIMEO a write to a full socket.
#include "guest.h"
#include <sys/socket.h>
#include <sys/time.h>

int main(void) {
    int pair[2];
    CHECK(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
    struct timeval limit = {0, 5000};
    CHECK(setsockopt(pair[0], SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit) == 0);
    CHECK(setsockopt(pair[1], SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit) == 0);
    char byte;
    FAILS(read(pair[0], &byte, 1), EAGAIN);
    FAILS(recv(pair[0], &byte, 1, MSG_WAITALL), EAGAIN);
    static char bytes[65536];
    ssize_t total = 0, count;
    while ((count = write(pair[1], bytes, sizeof bytes)) > 0) total += count;
    CHECK(count == -1 && errno == EAGAIN && total > 65536);
    printf("%zd bytes fit\n", total);
}
