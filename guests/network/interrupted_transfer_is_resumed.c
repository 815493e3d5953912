// A large send through a small buffer, interrupted by a timer many times, arrives whole.
#include "guest.h"
#include <sys/socket.h>
#include <sys/time.h>

#define SIZE 3000000

static volatile int alarms;

static void handler(int number UNUSED, siginfo_t *info UNUSED, void *context UNUSED) { alarms++; }

int main(void) {
    static char bytes[SIZE];
    int fds[2], small = 4096, pieces = 0;
    CHECK(socketpair(AF_UNIX, SOCK_STREAM, 0, fds) == 0);
    CHECK(setsockopt(fds[1], SOL_SOCKET, SO_SNDBUF, &small, sizeof small) == 0);
    for (int i = 0; i < SIZE; i++) bytes[i] = (char)(i % 251);
    pid_t child = OK(fork());
    if (child == 0) {
        close(fds[1]);
        static char got[SIZE];
        CHECK(read_all(fds[0], got, SIZE) == SIZE && memcmp(got, bytes, SIZE) == 0);
        _exit(0);
    }
    on_signal(SIGALRM, handler, 0);
    CHECK(setitimer(ITIMER_REAL, &(struct itimerval){{0, 3000}, {0, 3000}}, NULL) == 0);
    for (size_t at = 0; at < SIZE; pieces++) {
        ssize_t done = send(fds[1], bytes + at, SIZE - at, 0);
        if (done < 0) CHECK(errno == EINTR);
        else at += (size_t)done;
    }
    CHECK(setitimer(ITIMER_REAL, &(struct itimerval){0}, NULL) == 0);
    CHECK(exit_code_of(child) == 0);
    printf("%d pieces, %d alarms\n", pieces, alarms);
}
