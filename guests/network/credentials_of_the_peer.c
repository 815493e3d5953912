// SO_PEERCRED, SO_PEERGROUPS and a peer's pidfd tell who is at the other end.
#include "guest.h"
#include <sys/socket.h>
#include <sys/un.h>

int main(void) {
    int server = OK(socket(AF_UNIX, SOCK_STREAM, 0));
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    socklen_t size = sizeof(sa_family_t);
    // An address of the family alone: the kernel picks an abstract name.
    CHECK(bind(server, (void *)&address, size) == 0 && listen(server, 1) == 0);
    size = sizeof address;
    CHECK(getsockname(server, (void *)&address, &size) == 0 && address.sun_path[0] == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        int fd = OK(socket(AF_UNIX, SOCK_STREAM, 0));
        CHECK(connect(fd, (void *)&address, size) == 0);
        char byte;
        CHECK(read(fd, &byte, 1) == 0);
        _exit(0);
    }
    int fd = OK(accept(server, NULL, NULL));
    struct ucred peer;
    socklen_t length = sizeof peer;
    CHECK(getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0);
    CHECK(peer.pid == child && peer.uid == geteuid() && length == sizeof peer);
    gid_t groups[64];
    length = sizeof groups;
    int result = getsockopt(fd, SOL_SOCKET, 59, groups, &length);
    CHECK(result == 0 || errno == ENODATA || errno == ENOPROTOOPT);
    printf("%.*s: %d %u:%u\n", (int)size - 3, address.sun_path + 1, peer.pid, peer.uid, peer.gid);
    CHECK(close(fd) == 0 && exit_code_of(child) == 0);
}
