// SCM_CREDENTIALS and SO_PEERCRED tell who is at the other end.
#include "guest.h"
#include <sys/socket.h>

int main(void) {
    int pair[2], on = 1;
    CHECK(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) == 0);
    CHECK(setsockopt(pair[0], SOL_SOCKET, SO_PASSCRED, &on, sizeof on) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(send(pair[1], "who?", 4, 0) == 4);
        _exit(0);
    }
    char text[10], room[CMSG_SPACE(sizeof(struct ucred))] __attribute__((aligned(8)));
    struct iovec piece = {text, sizeof text};
    struct msghdr message = {.msg_iov = &piece, .msg_iovlen = 1, .msg_control = room};
    message.msg_controllen = sizeof room;
    CHECK(recvmsg(pair[0], &message, 0) == 4);
    struct cmsghdr *control = CMSG_FIRSTHDR(&message);
    CHECK(control && control->cmsg_type == SCM_CREDENTIALS);
    struct ucred sender, peer;
    memcpy(&sender, CMSG_DATA(control), sizeof sender);
    CHECK(sender.pid == child && sender.uid == getuid());
    socklen_t size = sizeof peer;
    CHECK(getsockopt(pair[0], SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.pid == getpid());
    CHECK(exit_code_of(child) == 0);
    printf("from %d, peer %d\n", sender.pid, peer.pid);
}
