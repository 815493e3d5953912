// A connected UDP socket hears that nobody listens; dissolving the connection ends that.
#include "guest.h"
#include <arpa/inet.h>
#include <sys/socket.h>

int main(void) {
    int probe = OK(socket(AF_INET, SOCK_DGRAM, 0)), fd = OK(socket(AF_INET, SOCK_DGRAM, 0));
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t size = sizeof address;
    CHECK(bind(probe, (void *)&address, size) == 0);
    CHECK(getsockname(probe, (void *)&address, &size) == 0);
    CHECK(connect(fd, (void *)&address, size) == 0 && send(fd, "x", 1, 0) == 1);
    char byte;
    CHECK(recv(probe, &byte, 1, 0) == 1 && close(probe) == 0);
    CHECK(send(fd, "y", 1, 0) == 1);
    FAILS(recv(fd, &byte, 1, 0), ECONNREFUSED);
    CHECK(connect(fd, &(struct sockaddr){.sa_family = AF_UNSPEC}, sizeof(struct sockaddr)) == 0);
    FAILS(send(fd, "z", 1, 0), EDESTADDRREQ);
    printf("port %d refused\n", ntohs(address.sin_port));
}
