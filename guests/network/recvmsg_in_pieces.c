// recvmsg into several buffers; MSG_TRUNC, MSG_CTRUNC and MSG_PEEK show in the flags.
#include "guest.h"
#include <sys/socket.h>

int main(void) {
    int pair[2], on = 1;
    CHECK(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) == 0);
    struct iovec out[2] = {{"head", 4}, {"and tail", 8}};
    struct msghdr sent = {.msg_iov = out, .msg_iovlen = 2};
    CHECK(sendmsg(pair[0], &sent, 0) == 12);
    char a[5] = "", b[3] = "", c[20] = "";
    struct iovec in[3] = {{a, 4}, {b, 2}, {c, 19}};
    struct msghdr got = {.msg_iov = in, .msg_iovlen = 3};
    CHECK(recvmsg(pair[1], &got, MSG_PEEK) == 12 && got.msg_flags == 0);
    got.msg_iovlen = 2;
    CHECK(recvmsg(pair[1], &got, 0) == 6 && got.msg_flags == MSG_TRUNC);
    CHECK(strcmp(a, "head") == 0 && strcmp(b, "an") == 0 && strcmp(c, "d tail") == 0);
    CHECK(setsockopt(pair[1], SOL_SOCKET, SO_PASSCRED, &on, sizeof on) == 0);
    CHECK(send(pair[0], "x", 1, 0) == 1);
    char room[20] __attribute__((aligned(8)));
    got.msg_control = room;
    got.msg_controllen = sizeof room;
    CHECK(recvmsg(pair[1], &got, 0) == 1 && got.msg_flags & MSG_CTRUNC);
    printf("%s|%s|%s, control of %zu\n", a, b, c, got.msg_controllen);
}
