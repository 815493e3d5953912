// LD_PRELOAD puts a library before libc: its function is the one that is called.
// reel: library=support/preloaded.c
#include "guest.h"

int main(int argc, char **argv) {
    if (argc == 2) {
        printf("getpid gives %d\n", getpid());
        CHECK(getpid() == 1234567 && syscall(SYS_getpid) != 1234567);
        return 0;
    }
    CHECK(setenv("LD_PRELOAD", GUEST_LIBRARY, 1) == 0 && getpid() != 1234567);
    execl("/proc/self/exe", argv[0], "again", NULL);
    return 98;
}
