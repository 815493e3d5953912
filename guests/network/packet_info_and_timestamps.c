// Ancillary data that the kernel adds: where a datagram arrived and when.
#include "guest.h"
#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/time.h>

int main(void) {
    int fd = OK(socket(AF_INET, SOCK_DGRAM, 0)), on = 1, seen = 0;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t size = sizeof address;
    CHECK(bind(fd, (void *)&address, size) == 0);
    CHECK(getsockname(fd, (void *)&address, &size) == 0);
    CHECK(setsockopt(fd, SOL_SOCKET, SO_TIMESTAMP, &on, sizeof on) == 0);
    CHECK(setsockopt(fd, IPPROTO_IP, IP_PKTINFO, &on, sizeof on) == 0);
    CHECK(sendto(fd, "x", 1, 0, (void *)&address, size) == 1);
    char byte, room[300] __attribute__((aligned(8)));
    struct iovec piece = {&byte, 1};
    struct sockaddr_in from;
    struct msghdr message = {&from, sizeof from, &piece, 1, room, sizeof room, 0};
    CHECK(recvmsg(fd, &message, 0) == 1 && message.msg_namelen == sizeof from);
    for (struct cmsghdr *at = CMSG_FIRSTHDR(&message); at; at = CMSG_NXTHDR(&message, at)) {
        if (at->cmsg_level == SOL_SOCKET && at->cmsg_type == SCM_TIMESTAMP) {
            struct timeval when;
            memcpy(&when, CMSG_DATA(at), sizeof when);
            printf("at %ld.%06ld\n", (long)when.tv_sec, (long)when.tv_usec);
            seen |= 1;
        }
        if (at->cmsg_level == IPPROTO_IP && at->cmsg_type == IP_PKTINFO) seen |= 2;
    }
    CHECK(seen == 3);
}
