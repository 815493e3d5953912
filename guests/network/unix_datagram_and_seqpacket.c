// Datagram and packet sockets keep records apart.
#include "guest.h"
#include <sys/socket.h>

int main(void) {
    int kinds[] = {SOCK_DGRAM, SOCK_SEQPACKET};
    for (int i = 0; i < 2; i++) {
        int pair[2];
        CHECK(socketpair(AF_UNIX, kinds[i], 0, pair) == 0);
        CHECK(send(pair[0], "first", 5, 0) == 5 && send(pair[0], "second", 6, 0) == 6);
        char text[20] = "";
        CHECK(recv(pair[1], text, 3, 0) == 3);
        CHECK(recv(pair[1], text, 20, 0) == 6 && memcmp(text, "second", 6) == 0);
        FAILS(recv(pair[1], text, 20, MSG_DONTWAIT), EAGAIN);
        CHECK(close(pair[0]) == 0);
        if (kinds[i] == SOCK_SEQPACKET) CHECK(recv(pair[1], text, 20, 0) == 0);
        printf("kind %d: %.6s\n", kinds[i], text);
    }
}
