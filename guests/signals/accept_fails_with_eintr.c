// accept is interrupted without SA_RESTART and restarted with it.
#include "guest.h"
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>

static struct sockaddr_un address = {.sun_family = AF_UNIX};
static socklen_t size;
static volatile int hits;

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) {
    if (++hits != 5) return;
    int fd = OK(socket(AF_UNIX, SOCK_STREAM, 0));
    CHECK(connect(fd, (void *)&address, size) == 0);
}

int main(void) {
    int server = OK(socket(AF_UNIX, SOCK_STREAM, 0));
    size = sizeof address.sun_family;
    CHECK(bind(server, (void *)&address, size) == 0);
    size = sizeof address;
    CHECK(getsockname(server, (void *)&address, &size) == 0 && listen(server, 5) == 0);
    on_signal(SIGALRM, handler, 0);
    struct itimerval each = {{0, 10000}, {0, 10000}}, off = {{0, 0}, {0, 0}};
    CHECK(setitimer(ITIMER_REAL, &each, NULL) == 0);
    FAILS(accept(server, NULL, NULL), EINTR);
    on_signal(SIGALRM, handler, SA_RESTART);
    int fd = OK(accept(server, NULL, NULL));
    CHECK(setitimer(ITIMER_REAL, &off, NULL) == 0);
    printf("accepted %d after %d hits\n", fd, hits);
}
