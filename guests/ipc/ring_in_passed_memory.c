// A ring of messages in a memfd that one process passes to another, which knows nothing of it.
#include "guest.h"
#include <sys/mman.h>
#include <sys/socket.h>

struct ring {
    volatile unsigned written, taken;
    unsigned values[16];
};

static void send_descriptor(int socket, int fd) {
    char control[CMSG_SPACE(sizeof fd)] __attribute__((aligned(8))) = {0};
    struct iovec part = {"m", 1};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = control,
                             .msg_controllen = sizeof control};
    *CMSG_FIRSTHDR(&message) = (struct cmsghdr){CMSG_LEN(sizeof fd), SOL_SOCKET, SCM_RIGHTS};
    memcpy(CMSG_DATA(CMSG_FIRSTHDR(&message)), &fd, sizeof fd);
    CHECK(sendmsg(socket, &message, 0) == 1);
}

static int receive_descriptor(int socket) {
    char control[100] __attribute__((aligned(8))), byte;
    struct iovec part = {&byte, 1};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = control,
                             .msg_controllen = sizeof control};
    CHECK(recvmsg(socket, &message, 0) == 1);
    int fd;
    memcpy(&fd, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof fd);
    return fd;
}

static struct ring *map(int fd) {
    struct ring *ring = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    CHECK(ring != MAP_FAILED);
    return ring;
}

int main(void) {
    int sockets[2];
    CHECK(socketpair(AF_UNIX, SOCK_DGRAM, 0, sockets) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        struct ring *ring = map(receive_descriptor(sockets[1]));
        unsigned sum = 0;
        while (ring->taken < 200) {
            while (ring->written == ring->taken) sched_yield();
            sum += ring->values[ring->taken % 16];
            __atomic_add_fetch(&ring->taken, 1, __ATOMIC_SEQ_CST);
        }
        printf("sum %u\n", sum);
        _exit(sum == 200 * 199 / 2 ? 0 : 97);
    }
    int fd = OK(memfd_create("ring", MFD_CLOEXEC));
    CHECK(ftruncate(fd, PAGE) == 0);
    struct ring *ring = map(fd);
    send_descriptor(sockets[0], fd);
    for (unsigned i = 0; i < 200; i++) {
        while (ring->written - ring->taken == 16) sched_yield();
        ring->values[i % 16] = i;
        __atomic_add_fetch(&ring->written, 1, __ATOMIC_SEQ_CST);
    }
    CHECK(exit_code_of(child) == 0);
}
