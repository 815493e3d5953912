// RLIMIT_FSIZE: a short write, then SIGXFSZ, then EFBIG.
#include "guest.h"
#include <fcntl.h>
#include <sys/resource.h>

static volatile int hits;
static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) { hits++; }

int main(void) {
    enter_temporary();
    int fd = OK(open("f", O_WRONLY | O_CREAT, 0600));
    struct rlimit old, limit;
    CHECK(getrlimit(RLIMIT_FSIZE, &old) == 0);
    limit = old;
    limit.rlim_cur = 1000;
    CHECK(setrlimit(RLIMIT_FSIZE, &limit) == 0);
    on_signal(SIGXFSZ, handler, 0);
    char bytes[1500] = {0};
    CHECK(write(fd, bytes, sizeof bytes) == 1000 && hits == 0);
    FAILS(write(fd, bytes, 1), EFBIG);
    CHECK(hits == 1);
    CHECK(setrlimit(RLIMIT_FSIZE, &old) == 0);
    printf("limited\n");
}
