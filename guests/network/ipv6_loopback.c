// UDP over IPv6, where there is any.
#include "guest.h"
#include <arpa/inet.h>
#include <sys/socket.h>

int main(void) {
    int fd = socket(AF_INET6, SOCK_DGRAM, 0);
    if (fd == -1) skip("no IPv6: %s", strerror(errno));
    struct sockaddr_in6 address = {.sin6_family = AF_INET6, .sin6_addr = IN6ADDR_LOOPBACK_INIT};
    socklen_t size = sizeof address;
    if (bind(fd, (void *)&address, size) == -1) skip("no ::1: %s", strerror(errno));
    CHECK(getsockname(fd, (void *)&address, &size) == 0 && size == sizeof address);
    CHECK(sendto(fd, "six", 3, 0, (void *)&address, size) == 3);
    char text[10] = "", name[50];
    CHECK(recvfrom(fd, text, 10, 0, (void *)&address, &size) == 3 && strcmp(text, "six") == 0);
    CHECK(inet_ntop(AF_INET6, &address.sin6_addr, name, sizeof name) && strcmp(name, "::1") == 0);
    printf("%s port %d\n", name, ntohs(address.sin6_port));
}
