// Socket options of many sizes are set and read back.
#include "guest.h"
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>

static int option(int fd, int level, int name) {
    int value = -1;
    socklen_t size = sizeof value;
    CHECK(getsockopt(fd, level, name, &value, &size) == 0 && size == 4);
    return value;
}

int main(void) {
    int fd = OK(socket(AF_INET, SOCK_STREAM, 0)), on = 1, bytes = 20000;
    CHECK(setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0);
    CHECK(option(fd, SOL_SOCKET, SO_REUSEADDR) == 1 && option(fd, SOL_SOCKET, SO_TYPE) == SOCK_STREAM);
    CHECK(setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) == 0);
    CHECK(option(fd, IPPROTO_TCP, TCP_NODELAY) == 1);
    CHECK(setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes) == 0);
    printf("receive buffer %d, send buffer %d\n", option(fd, SOL_SOCKET, SO_RCVBUF),
           option(fd, SOL_SOCKET, SO_SNDBUF));
    struct linger linger = {1, 5}, seen;
    socklen_t size = sizeof seen;
    CHECK(setsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, sizeof linger) == 0);
    CHECK(getsockopt(fd, SOL_SOCKET, SO_LINGER, &seen, &size) == 0 && seen.l_linger == 5);
    struct tcp_info info;
    size = sizeof info;
    CHECK(getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &size) == 0);
    printf("state %d, %u bytes of information\n", info.tcpi_state, size);
    char small[2];
    size = 2;
    CHECK(getsockopt(fd, SOL_SOCKET, SO_ERROR, small, &size) == 0 && size == 2);
    FAILS(setsockopt(fd, SOL_SOCKET, 9999, &on, sizeof on), ENOPROTOOPT);
}
