// An epoll server in one thread, four clients in others.
#include "guest.h"
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>

static struct sockaddr_un address = {.sun_family = AF_UNIX};
static socklen_t size = sizeof address;

static void *client(void *argument) {
    int fd = OK(socket(AF_UNIX, SOCK_STREAM, 0));
    CHECK(connect(fd, (void *)&address, size) == 0);
    for (long i = 0; i < 10; i++) {
        long value = (long)argument * 100 + i;
        write_all(fd, &value, sizeof value);
        CHECK(read_all(fd, &value, sizeof value) == sizeof value);
        CHECK(value == -((long)argument * 100 + i));
    }
    CHECK(close(fd) == 0);
    return NULL;
}

int main(void) {
    int server = OK(socket(AF_UNIX, SOCK_STREAM, 0)), epoll = OK(epoll_create1(0)), gone = 0;
    CHECK(bind(server, (void *)&address, sizeof address.sun_family) == 0);
    CHECK(getsockname(server, (void *)&address, &size) == 0 && listen(server, 8) == 0);
    struct epoll_event event = {.events = EPOLLIN, .data.fd = server}, events[8];
    CHECK(epoll_ctl(epoll, EPOLL_CTL_ADD, server, &event) == 0);
    pthread_t threads[4];
    for (long i = 0; i < 4; i++) threads[i] = start(client, (void *)i);
    while (gone < 4) {
        int count = OK(epoll_wait(epoll, events, 8, -1));
        for (int i = 0; i < count; i++) {
            int fd = events[i].data.fd;
            long value;
            if (fd == server) {
                event.data.fd = OK(accept(server, NULL, NULL));
                CHECK(epoll_ctl(epoll, EPOLL_CTL_ADD, event.data.fd, &event) == 0);
            } else if (read_all(fd, &value, sizeof value) == sizeof value) {
                value = -value;
                write_all(fd, &value, sizeof value);
            } else {
                gone += close(fd) == 0;
            }
        }
    }
    for (int i = 0; i < 4; i++) join(threads[i]);
    printf("%d clients\n", gone);
}
