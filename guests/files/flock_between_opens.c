// flock: shared, exclusive, upgrade, and release by the last close.
#include "guest.h"
#include <fcntl.h>
#include <sys/file.h>

int main(void) {
    enter_temporary();
    int one = OK(open("f", O_RDWR | O_CREAT, 0600)), two = OK(open("f", O_RDWR)), copy = dup(one);
    CHECK(flock(one, LOCK_SH) == 0 && flock(two, LOCK_SH) == 0);
    FAILS(flock(one, LOCK_EX | LOCK_NB), EWOULDBLOCK);
    CHECK(flock(two, LOCK_UN) == 0 && flock(one, LOCK_EX) == 0);
    FAILS(flock(two, LOCK_SH | LOCK_NB), EWOULDBLOCK);
    CHECK(close(one) == 0);
    FAILS(flock(two, LOCK_SH | LOCK_NB), EWOULDBLOCK);
    CHECK(close(copy) == 0 && flock(two, LOCK_EX | LOCK_NB) == 0);
    printf("locked\n");
}
