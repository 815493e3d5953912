// Unix stream sockets by path, by abstract name, and by an automatic name.
#include "guest.h"
#include <stddef.h>
#include <sys/socket.h>
#include <sys/un.h>

static void talk(struct sockaddr_un *address, socklen_t size) {
    int server = OK(socket(AF_UNIX, SOCK_STREAM, 0)), client = OK(socket(AF_UNIX, SOCK_STREAM, 0));
    CHECK(bind(server, (void *)address, size) == 0 && listen(server, 1) == 0);
    struct sockaddr_un real = {0};
    socklen_t length = sizeof real;
    CHECK(getsockname(server, (void *)&real, &length) == 0);
    CHECK(connect(client, (void *)&real, length) == 0);
    int fd = OK(accept(server, NULL, NULL));
    write_all(client, "text", 4);
    char text[5] = "";
    CHECK(read(fd, text, 4) == 4 && strcmp(text, "text") == 0);
    length = sizeof real;
    CHECK(getpeername(client, (void *)&real, &length) == 0);
    printf("name of %d bytes: %s\n", (int)length, real.sun_path[0] ? "path" : "abstract");
    CHECK(close(fd) == 0 && read(client, text, 1) == 0);
}

int main(void) {
    enter_temporary();
    struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "socket"};
    talk(&address, sizeof address);
    FAILS(bind(OK(socket(AF_UNIX, SOCK_STREAM, 0)), (void *)&address, sizeof address), EADDRINUSE);
    memset(address.sun_path, 0, sizeof address.sun_path);
    int count = sprintf(address.sun_path + 1, "guest-%d", getpid());
    talk(&address, (socklen_t)offsetof(struct sockaddr_un, sun_path) + 1 + (socklen_t)count);
    talk(&address, sizeof address.sun_family);
}
