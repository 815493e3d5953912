// Socket calls with wrong descriptors, families, sizes and pointers fail by their own errors.
#include "guest.h"
#include <arpa/inet.h>
#include <sys/socket.h>

int main(void) {
    int fd = OK(socket(AF_INET, SOCK_STREAM, 0)), value;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t size = sizeof address, negative = (socklen_t)-1;
    FAILS(socket(9999, SOCK_STREAM, 0), EAFNOSUPPORT);
    FAILS(socket(AF_INET, 77, 0), EINVAL);
    FAILS(syscall(SYS_bind, fd, 8, sizeof address), EFAULT);
    FAILS(bind(fd, (void *)&address, 3), EINVAL);
    FAILS(bind(77, (void *)&address, size), EBADF);
    FAILS(listen(0, 1), ENOTSOCK);
    FAILS(accept(fd, NULL, NULL), EINVAL);
    FAILS(getsockname(fd, (void *)&address, &negative), EINVAL);
    FAILS(getpeername(fd, (void *)&address, &size), ENOTCONN);
    FAILS(recv(fd, &value, sizeof value, 0), ENOTCONN);
    FAILS(shutdown(fd, SHUT_WR), ENOTCONN);
    FAILS(getsockopt(fd, SOL_SOCKET, 12345, &value, &size), ENOPROTOOPT);
    FAILS(setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &value, 1), EINVAL);
    FAILS(syscall(SYS_recvmsg, fd, 8, 0), EFAULT);
    FAILS(syscall(SYS_socketpair, AF_UNIX, SOCK_STREAM, 0, 8), EFAULT);
    FAILS(socketpair(AF_INET, SOCK_STREAM, 0, (int[2]){0}), EOPNOTSUPP);
    printf("all refused, fd %d\n", fd);
}
