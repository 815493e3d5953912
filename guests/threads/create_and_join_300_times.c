// Threads one after the other: stacks and ids are used again.
#include "guest.h"

static void *body(void *argument) { return (void *)((long)argument * 2); }

int main(void) {
    for (long i = 0; i < 300; i++) CHECK((long)join(start(body, (void *)i)) == 2 * i);
    printf("300 threads, pid %d\n", getpid());
}
