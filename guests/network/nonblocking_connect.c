// A connection made without blocking: EINPROGRESS or done, then writable, then no error.
#include "guest.h"
#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>

int main(void) {
    int server = OK(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t size = sizeof address;
    CHECK(bind(server, (void *)&address, size) == 0 && listen(server, 1) == 0);
    CHECK(getsockname(server, (void *)&address, &size) == 0);
    FAILS(accept(server, NULL, NULL), EAGAIN);
    int fd = OK(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)), error = 99;
    int result = connect(fd, (void *)&address, size);
    CHECK(result == 0 || errno == EINPROGRESS);
    struct pollfd one = {fd, POLLOUT, 0};
    CHECK(poll(&one, 1, 10000) == 1);
    size = sizeof error;
    CHECK(getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0);
    one = (struct pollfd){server, POLLIN, 0};
    CHECK(poll(&one, 1, 10000) == 1);
    int accepted = OK(accept4(server, NULL, NULL, SOCK_NONBLOCK));
    char byte;
    FAILS(read(accepted, &byte, 1), EAGAIN);
    printf("connect: %d, accepted %d\n", result, accepted);
}
