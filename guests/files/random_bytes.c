// getrandom, /dev/urandom and arc4random-like loops: bytes that differ in every run.
#include "guest.h"
#include <fcntl.h>
#include <sys/random.h>

int main(void) {
    unsigned char one[300], two[16];
    CHECK(getrandom(one, sizeof one, 0) == sizeof one);
    CHECK(getrandom(two, sizeof two, GRND_NONBLOCK) == sizeof two);
    int fd = OK(open("/dev/urandom", O_RDONLY));
    CHECK(read(fd, two, sizeof two) == sizeof two);
    FAILS(getrandom(one, 1, 0xffff), EINVAL);
    for (int i = 0; i < 40; i++) printf("%02x", one[i] ^ one[i + 200]);
    for (int i = 0; i < 16; i++) printf("%02x", two[i]);
    printf("\n");
}
