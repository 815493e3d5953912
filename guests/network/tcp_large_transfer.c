// Two megabytes over TCP between two threads; sizes of the pieces vary.
#include "guest.h"
#include <arpa/inet.h>
#include <sys/socket.h>

enum { SIZE = 2 << 20 };
static struct sockaddr_in address = {.sin_family = AF_INET};
static unsigned char bytes[SIZE], copy[SIZE];

static void *sender(void *argument UNUSED) {
    int fd = OK(socket(AF_INET, SOCK_STREAM, 0));
    CHECK(connect(fd, (void *)&address, sizeof address) == 0);
    write_all(fd, bytes, SIZE);
    CHECK(shutdown(fd, SHUT_WR) == 0);
    return NULL;
}

int main(void) {
    for (int i = 0; i < SIZE; i++) bytes[i] = (unsigned char)(i * 7 >> 4);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    int server = OK(socket(AF_INET, SOCK_STREAM, 0)), reads = 0;
    CHECK(bind(server, (void *)&address, size) == 0 && listen(server, 1) == 0);
    CHECK(getsockname(server, (void *)&address, &size) == 0);
    pthread_t thread = start(sender, NULL);
    int fd = OK(accept(server, NULL, NULL));
    size_t have = 0;
    for (ssize_t count; (count = OK(recv(fd, copy + have, 70000, 0))) > 0; reads++)
        have += (size_t)count;
    CHECK(have == SIZE && memcmp(bytes, copy, SIZE) == 0);
    join(thread);
    printf("%d reads\n", reads);
}
