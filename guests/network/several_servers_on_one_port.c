// SO_REUSEPORT lets two sockets share a port; each client is served by one of them.
#include "guest.h"
#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>

static int server_at(struct sockaddr_in *address) {
    int fd = OK(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)), on = 1;
    socklen_t size = sizeof *address;
    CHECK(setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) == 0);
    CHECK(bind(fd, (void *)address, size) == 0 && listen(fd, 20) == 0);
    CHECK(getsockname(fd, (void *)address, &size) == 0);
    return fd;
}

int main(void) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    int first = server_at(&address), second = server_at(&address), served[2] = {0, 0};
    struct pollfd items[2] = {{first, POLLIN, 0}, {second, POLLIN, 0}};
    for (int i = 0; i < 10; i++) {
        int client = OK(socket(AF_INET, SOCK_STREAM, 0));
        CHECK(connect(client, (void *)&address, sizeof address) == 0);
        CHECK(poll(items, 2, 10000) == 1);
        int which = items[1].revents != 0;
        int fd = OK(accept(items[which].fd, NULL, NULL));
        served[which]++;
        CHECK(close(client) == 0 && close(fd) == 0);
    }
    printf("port %d: %d and %d\n", ntohs(address.sin_port), served[0], served[1]);
    CHECK(served[0] + served[1] == 10);
}
