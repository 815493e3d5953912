// A handler jumps out of a read that would have been restarted.
#include "guest.h"
#include <setjmp.h>
#include <sys/time.h>

static sigjmp_buf point;
static volatile int armed;

static void handler(int n UNUSED, siginfo_t *i UNUSED, void *c UNUSED) {
    if (armed) siglongjmp(point, 1);
}

int main(void) {
    int ends[2];
    CHECK(pipe(ends) == 0);
    on_signal(SIGALRM, handler, SA_RESTART);
    struct itimerval each = {{0, 10000}, {0, 10000}}, off = {{0, 0}, {0, 0}};
    CHECK(setitimer(ITIMER_REAL, &each, NULL) == 0);
    char byte;
    if (sigsetjmp(point, 1) == 0) {
        armed = 1;
        CHECK(read(ends[0], &byte, 1) == 99);
    }
    armed = 0;
    CHECK(setitimer(ITIMER_REAL, &off, NULL) == 0);
    write_all(ends[1], "x", 1);
    CHECK(read(ends[0], &byte, 1) == 1 && byte == 'x');
    printf("jumped out\n");
}
