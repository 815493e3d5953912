// Each direction of a connection is shut down on its own.
#include "guest.h"
#include <sys/socket.h>

int main(void) {
    int pair[2];
    char text[10] = "";
    signal(SIGPIPE, SIG_IGN);
    CHECK(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
    write_all(pair[0], "last", 4);
    CHECK(shutdown(pair[0], SHUT_WR) == 0);
    FAILS(write(pair[0], "x", 1), EPIPE);
    CHECK(read(pair[1], text, 10) == 4 && read(pair[1], text, 10) == 0);
    write_all(pair[1], "back", 4);
    CHECK(read(pair[0], text, 10) == 4);
    CHECK(shutdown(pair[0], SHUT_RD) == 0 && read(pair[0], text, 10) == 0);
    FAILS(shutdown(pair[0], 7), EINVAL);
    printf("%s\n", text);
}
