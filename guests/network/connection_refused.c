// Connecting where nobody listens; sending on a socket that isn't connected.
#include "guest.h"
#include <arpa/inet.h>
#include <sys/socket.h>

int main(void) {
    int holder = OK(socket(AF_INET, SOCK_STREAM, 0)), fd = OK(socket(AF_INET, SOCK_STREAM, 0));
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t size = sizeof address;
    // Bound, so that nobody else gets the port, but not listening.
    CHECK(bind(holder, (void *)&address, size) == 0);
    CHECK(getsockname(holder, (void *)&address, &size) == 0);
    FAILS(connect(fd, (void *)&address, size), ECONNREFUSED);
    signal(SIGPIPE, SIG_IGN);
    int fresh = OK(socket(AF_INET, SOCK_STREAM, 0));
    FAILS(send(fresh, "x", 1, 0), EPIPE);
    FAILS(getpeername(fresh, (void *)&address, &size), ENOTCONN);
    FAILS(bind(fresh, (void *)&address, 3), EINVAL);
    FAILS(listen(0, 1), ENOTSOCK);
    FAILS(socket(AF_INET, 99, 0), EINVAL);
    FAILS(socket(255, SOCK_STREAM, 0), EAFNOSUPPORT);
    printf("port %d\n", ntohs(address.sin_port));
}
