// SCM_RIGHTS: a child sends open files, which appear as new descriptors.
#include "guest.h"
#include <fcntl.h>
#include <sys/socket.h>

int main(void) {
    enter_temporary();
    put_file("f", "passed on");
    int pair[2];
    CHECK(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
    char byte = 'x', room[CMSG_SPACE(2 * sizeof(int))] __attribute__((aligned(8))) = {0};
    struct iovec piece = {&byte, 1};
    struct msghdr message = {.msg_iov = &piece, .msg_iovlen = 1, .msg_control = room};
    message.msg_controllen = sizeof room;
    pid_t child = OK(fork());
    if (child == 0) {
        int fds[2] = {OK(open("f", O_RDONLY)), OK(open("/dev/null", O_RDWR))};
        struct cmsghdr *control = CMSG_FIRSTHDR(&message);
        control->cmsg_level = SOL_SOCKET;
        control->cmsg_type = SCM_RIGHTS;
        control->cmsg_len = CMSG_LEN(sizeof fds);
        memcpy(CMSG_DATA(control), fds, sizeof fds);
        CHECK(sendmsg(pair[1], &message, 0) == 1);
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0);
    CHECK(recvmsg(pair[0], &message, MSG_CMSG_CLOEXEC) == 1);
    struct cmsghdr *control = CMSG_FIRSTHDR(&message);
    CHECK(control && control->cmsg_type == SCM_RIGHTS && control->cmsg_len == CMSG_LEN(8));
    int fds[2];
    memcpy(fds, CMSG_DATA(control), sizeof fds);
    char text[10] = "";
    CHECK(read(fds[0], text, 9) == 9 && strcmp(text, "passed on") == 0);
    CHECK(fcntl(fds[1], F_GETFD) == FD_CLOEXEC && write(fds[1], "x", 1) == 1);
    printf("got %d and %d\n", fds[0], fds[1]);
}
