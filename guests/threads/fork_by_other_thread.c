// A thread that isn't the leader forks; in the child it is the leader and starts threads.
#include "guest.h"

static void *inner(void *argument) { return argument; }

static void *body(void *argument UNUSED) {
    CHECK(gettid_now() != getpid());
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(gettid_now() == getpid());
        CHECK((long)join(start(inner, (void *)4L)) == 4);
        _exit(4);
    }
    CHECK(exit_code_of(child) == 4);
    return (void *)(long)child;
}

int main(void) { printf("child %ld\n", (long)join(start(body, NULL))); }
