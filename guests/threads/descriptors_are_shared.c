// A descriptor opened by one thread is there for the others at once, and closed for all.
#include "guest.h"
#include <fcntl.h>

static void *opener(void *argument UNUSED) { return (void *)(long)OK(open("/dev/null", O_RDWR)); }
static void *closer(void *fd) { return (void *)(long)close((int)(long)fd); }

int main(void) {
    for (int i = 0; i < 10; i++) {
        int fd = (int)(long)join(start(opener, NULL));
        CHECK(write(fd, "x", 1) == 1);
        CHECK((long)join(start(closer, (void *)(long)fd)) == 0);
        FAILS(write(fd, "x", 1), EBADF);
    }
    printf("shared\n");
}
