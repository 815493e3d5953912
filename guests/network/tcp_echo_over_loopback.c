// A TCP server and a client process on a port that the kernel picks.
#include "guest.h"
#include <arpa/inet.h>
#include <sys/socket.h>

int main(void) {
    int server = OK(socket(AF_INET, SOCK_STREAM, 0));
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t size = sizeof address;
    CHECK(bind(server, (void *)&address, size) == 0 && listen(server, 5) == 0);
    CHECK(getsockname(server, (void *)&address, &size) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        int fd = OK(socket(AF_INET, SOCK_STREAM, 0));
        CHECK(connect(fd, (void *)&address, sizeof address) == 0);
        write_all(fd, "hello", 5);
        char answer[10] = "";
        CHECK(read_all(fd, answer, 5) == 5 && strcmp(answer, "HELLO") == 0);
        _exit(0);
    }
    struct sockaddr_in peer;
    size = sizeof peer;
    int fd = OK(accept4(server, (void *)&peer, &size, SOCK_CLOEXEC));
    char text[10] = "";
    CHECK(read_all(fd, text, 5) == 5);
    for (char *at = text; *at; at++) *at -= 32;
    write_all(fd, text, 5);
    CHECK(exit_code_of(child) == 0 && read(fd, text, 1) == 0);
    printf("port %d from %d\n", ntohs(address.sin_port), ntohs(peer.sin_port));
}
