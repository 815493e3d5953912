// Closing with SO_LINGER of zero resets the connection: its other end gets ECONNRESET, then end.
#include "guest.h"
#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>

int main(void) {
    int server = OK(socket(AF_INET, SOCK_STREAM, 0)), client = OK(socket(AF_INET, SOCK_STREAM, 0));
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t size = sizeof address;
    CHECK(bind(server, (void *)&address, size) == 0 && listen(server, 1) == 0);
    CHECK(getsockname(server, (void *)&address, &size) == 0);
    CHECK(connect(client, (void *)&address, size) == 0);
    int fd = OK(accept(server, NULL, NULL));
    struct linger linger = {1, 0};
    CHECK(setsockopt(client, SOL_SOCKET, SO_LINGER, &linger, sizeof linger) == 0);
    CHECK(close(client) == 0);
    struct pollfd item = {fd, POLLIN, 0};
    CHECK(poll(&item, 1, 10000) == 1 && item.revents & POLLERR && item.revents & POLLHUP);
    char byte;
    FAILS(read(fd, &byte, 1), ECONNRESET);
    CHECK(read(fd, &byte, 1) == 0);
    FAILS(send(fd, "x", 1, MSG_NOSIGNAL), EPIPE);
    printf("events %#x\n", item.revents);
}
