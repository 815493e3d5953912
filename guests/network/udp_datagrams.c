// UDP: sendto, recvfrom with the sender, connected sockets, truncation, peeking.
#include "guest.h"
#include <arpa/inet.h>
#include <sys/socket.h>

int main(void) {
    int one = OK(socket(AF_INET, SOCK_DGRAM, 0)), two = OK(socket(AF_INET, SOCK_DGRAM, 0));
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}}, from;
    socklen_t size = sizeof address;
    CHECK(bind(one, (void *)&address, size) == 0 && bind(two, (void *)&address, size) == 0);
    CHECK(getsockname(one, (void *)&address, &size) == 0);
    CHECK(sendto(two, "datagram", 8, 0, (void *)&address, size) == 8);
    char text[20] = "";
    size = sizeof from;
    CHECK(recvfrom(one, text, 20, MSG_PEEK, (void *)&from, &size) == 8);
    CHECK(recvfrom(one, text, 4, MSG_TRUNC, (void *)&from, &size) == 8);
    FAILS(recv(one, text, 20, MSG_DONTWAIT), EAGAIN);
    CHECK(connect(one, (void *)&from, size) == 0 && send(one, "answer", 6, 0) == 6);
    CHECK(recv(two, text, 20, 0) == 6 && memcmp(text, "answer", 6) == 0);
    CHECK(send(one, "", 0, 0) == 0 && recv(two, text, 20, 0) == 0);
    printf("port %d\n", ntohs(from.sin_port));
}
