// TCP urgent data: the mark, SIGURG, and the byte read apart.
#include "guest.h"
#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

static volatile int urgent;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { urgent++; }

int main(void) {
    int server = OK(socket(AF_INET, SOCK_STREAM, 0)), client = OK(socket(AF_INET, SOCK_STREAM, 0));
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t size = sizeof address;
    CHECK(bind(server, (void *)&address, size) == 0 && listen(server, 1) == 0);
    CHECK(getsockname(server, (void *)&address, &size) == 0);
    CHECK(connect(client, (void *)&address, size) == 0);
    int fd = OK(accept(server, NULL, NULL)), mark = -1;
    on_signal(SIGURG, handler, SA_RESTART);
    CHECK(fcntl(fd, F_SETOWN, getpid()) == 0);
    CHECK(send(client, "ab", 2, 0) == 2 && send(client, "!", 1, MSG_OOB) == 1);
    WAIT_UNTIL(urgent > 0);
    struct pollfd one = {fd, POLLPRI, 0};
    CHECK(poll(&one, 1, 10000) == 1 && one.revents & POLLPRI);
    char text[10] = "";
    CHECK(recv(fd, text, 1, MSG_OOB) == 1 && text[0] == '!');
    CHECK(recv(fd, text, 10, 0) == 2 && memcmp(text, "ab", 2) == 0);
    CHECK(ioctl(fd, SIOCATMARK, &mark) == 0 && mark == 1);
    printf("urgent\n");
}
