// A multicast datagram over the loopback interface reaches a socket that joined the group.
#include "guest.h"
#include <arpa/inet.h>
#include <sys/socket.h>

int main(void) {
    int receiver = OK(socket(AF_INET, SOCK_DGRAM, 0)), sender = OK(socket(AF_INET, SOCK_DGRAM, 0));
    struct sockaddr_in address = {.sin_family = AF_INET};
    socklen_t size = sizeof address;
    CHECK(bind(receiver, (void *)&address, size) == 0);
    CHECK(getsockname(receiver, (void *)&address, &size) == 0);
    struct ip_mreq group = {{inet_addr("239.1.2.3")}, {htonl(INADDR_LOOPBACK)}};
    if (setsockopt(receiver, IPPROTO_IP, IP_ADD_MEMBERSHIP, &group, sizeof group) != 0)
        skip("no multicast: %s", strerror(errno));
    CHECK(setsockopt(sender, IPPROTO_IP, IP_MULTICAST_IF, &group.imr_interface, 4) == 0);
    address.sin_addr = group.imr_multiaddr;
    if (sendto(sender, "to all", 6, 0, (void *)&address, size) != 6)
        skip("no multicast route: %s", strerror(errno));
    struct timeval limit = {5, 0};
    CHECK(setsockopt(receiver, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit) == 0);
    char text[10] = "";
    struct sockaddr_in from;
    if (recvfrom(receiver, text, sizeof text, 0, (void *)&from, &size) != 6)
        skip("not looped back");
    printf("%s from %s\n", text, inet_ntoa(from.sin_addr));
    CHECK(setsockopt(receiver, IPPROTO_IP, IP_DROP_MEMBERSHIP, &group, sizeof group) == 0);
}
