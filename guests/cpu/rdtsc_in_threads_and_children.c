// Threads and children of a program read a time stamp counter that goes on with its parent's.
#include "guest.h"
#include <x86intrin.h>

static unsigned long first;

static void *body(void *argument UNUSED) {
    unsigned long now = __rdtsc();
    CHECK(now > first);
    return (void *)now;
}

int main(void) {
    first = __rdtsc();
    unsigned long second = (unsigned long)join(start(body, NULL));
    pid_t child = OK(fork());
    if (child == 0) {
        unsigned long now = __rdtsc();
        CHECK(now > second);
        printf("child %lu\n", now);
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0);
    printf("%lu %lu %llu\n", first, second, __rdtsc());
}
