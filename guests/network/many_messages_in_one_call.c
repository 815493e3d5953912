// sendmmsg and recvmmsg handle five datagrams at once.
#include "guest.h"
#include <sys/socket.h>

int main(void) {
    int pair[2];
    CHECK(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) == 0);
    char texts[8][10] = {{0}};
    struct iovec pieces[8];
    struct mmsghdr messages[8] = {0};
    for (int i = 0; i < 8; i++) {
        sprintf(texts[i], "number%d", i);
        pieces[i] = (struct iovec){texts[i], (size_t)(3 + i % 5)};
        messages[i].msg_hdr.msg_iov = &pieces[i];
        messages[i].msg_hdr.msg_iovlen = 1;
    }
    CHECK(sendmmsg(pair[0], messages, 5, 0) == 5 && messages[4].msg_len == 7);
    memset(texts, 0, sizeof texts);
    for (int i = 0; i < 8; i++) pieces[i].iov_len = 9;
    CHECK(recvmmsg(pair[1], messages, 8, MSG_DONTWAIT, NULL) == 5);
    for (int i = 0; i < 5; i++) {
        CHECK(messages[i].msg_len == 3U + (unsigned)i && strlen(texts[i]) == messages[i].msg_len);
        printf("%s\n", texts[i]);
    }
    struct timespec limit = {0, 2000000};
    CHECK(send(pair[0], "one", 3, 0) == 3);
    CHECK(recvmmsg(pair[1], messages, 8, MSG_WAITFORONE, &limit) == 1);
}
