// Descriptors that don't fit the control buffer are closed, and MSG_CTRUNC says so.
#include "guest.h"
#include <fcntl.h>
#include <sys/socket.h>

int main(void) {
    int fds[2], sent[3] = {0, 1, 2};
    CHECK(socketpair(AF_UNIX, SOCK_DGRAM, 0, fds) == 0);
    char control[CMSG_SPACE(sizeof sent)] __attribute__((aligned(8))) = {0};
    struct iovec part = {"abcdef", 6};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = control,
                             .msg_controllen = sizeof control};
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    *header = (struct cmsghdr){CMSG_LEN(sizeof sent), SOL_SOCKET, SCM_RIGHTS};
    memcpy(CMSG_DATA(header), sent, sizeof sent);
    for (int i = 0; i < 3; i++) CHECK(sendmsg(fds[0], &message, 0) == 6);
    char text[4] = "";
    part = (struct iovec){text, 3};
    message.msg_controllen = CMSG_LEN(sizeof(int));
    CHECK(recvmsg(fds[1], &message, MSG_CMSG_CLOEXEC) == 3);
    CHECK(message.msg_flags & MSG_CTRUNC && message.msg_flags & MSG_TRUNC);
    int got;
    memcpy(&got, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof got);
    CHECK(got > 2 && fcntl(got, F_GETFD) == FD_CLOEXEC && fcntl(got + 1, F_GETFD) == -1);
    message.msg_control = NULL, message.msg_controllen = 0;
    CHECK(recvmsg(fds[1], &message, MSG_TRUNC) == 6 && message.msg_flags & MSG_CTRUNC);
    CHECK(recv(fds[1], NULL, 0, MSG_TRUNC) == 6);
    printf("%s, descriptor %d alone, flags %#x\n", text, got, message.msg_flags);
}
