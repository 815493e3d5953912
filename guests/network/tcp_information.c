// TCP_INFO, queue sizes by ioctl, TCP options and SO_ERROR of a connection.
#include "guest.h"
#include <arpa/inet.h>
#include <linux/sockios.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

int main(void) {
    int server = OK(socket(AF_INET, SOCK_STREAM, 0)), client = OK(socket(AF_INET, SOCK_STREAM, 0));
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t size = sizeof address;
    CHECK(bind(server, (void *)&address, size) == 0 && listen(server, 1) == 0);
    CHECK(getsockname(server, (void *)&address, &size) == 0);
    CHECK(connect(client, (void *)&address, size) == 0);
    int fd = OK(accept(server, NULL, NULL)), on = 1, unread = 0, unsent = -1, error = -1;
    CHECK(setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) == 0);
    CHECK(send(client, "0123456789", 10, 0) == 10);
    CHECK(poll(&(struct pollfd){fd, POLLIN, 0}, 1, 10000) == 1);
    CHECK(ioctl(fd, SIOCINQ, &unread) == 0 && unread == 10);
    CHECK(ioctl(client, SIOCOUTQ, &unsent) == 0 && unsent >= 0);
    struct tcp_info info;
    size = sizeof info;
    CHECK(getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &size) == 0);
    CHECK(info.tcpi_state == TCP_ESTABLISHED && size > 100);
    printf("rtt %u us, window %u, %u bytes of information\n", info.tcpi_rtt, info.tcpi_snd_cwnd,
           size);
    size = sizeof error;
    CHECK(getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0);
    char name[20];
    size = sizeof name;
    CHECK(getsockopt(fd, IPPROTO_TCP, TCP_CONGESTION, name, &size) == 0);
    printf("%.*s\n", (int)size, name);
}
