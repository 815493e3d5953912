// MSG_WAITALL gathers what several sends bring; a peek takes nothing away.
#include "guest.h"
#include <sys/socket.h>

int main(void) {
    int fds[2];
    CHECK(socketpair(AF_UNIX, SOCK_STREAM, 0, fds) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        for (int i = 0; i < 5; i++) {
            char piece[100];
            memset(piece, 'a' + i, sizeof piece);
            CHECK(send(fds[1], piece, sizeof piece, 0) == sizeof piece);
            sleep_ms(2);
        }
        _exit(0);
    }
    char text[500] = "", first = 0;
    CHECK(recv(fds[0], &first, 1, MSG_PEEK) == 1 && first == 'a');
    CHECK(recv(fds[0], text, sizeof text, MSG_WAITALL) == 500);
    for (int i = 0; i < 500; i++) CHECK(text[i] == 'a' + i / 100);
    CHECK(exit_code_of(child) == 0);
    FAILS(recv(fds[0], text, 1, MSG_DONTWAIT), EAGAIN);
    printf("%.3s...%.3s\n", text, text + 497);
}
