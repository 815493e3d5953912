// A program gets the stack limit that was set before exec: deep recursion within it works.
#include "guest.h"
#include <sys/resource.h>

static __attribute__((noinline)) unsigned long deep(int levels) {
    volatile char frame[1024];
    frame[0] = (char)levels;
    return levels == 0 ? 0 : deep(levels - 1) + (unsigned long)(frame[0] & 1);
}

int main(int argc, char **argv) {
    if (argc == 2) {
        printf("%lu\n", deep(12000));
        struct rlimit limit;
        CHECK(getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur == 20 << 20);
        pid_t child = OK(fork());
        if (child == 0) deep(40000), _exit(0);
        CHECK(death_signal_of(child) == SIGSEGV);
        return 0;
    }
    struct rlimit limit;
    CHECK(getrlimit(RLIMIT_STACK, &limit) == 0);
    limit.rlim_cur = 20 << 20;
    CHECK(setrlimit(RLIMIT_STACK, &limit) == 0);
    execl("/proc/self/exe", argv[0], "again", NULL);
    return 98;
}
