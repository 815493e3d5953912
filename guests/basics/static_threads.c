// A static program starts threads: TLS is set up without a loader.
// reel: cflags=-static
#include "guest.h"

static __thread int mine = 3;

static void *body(void *argument) {
    mine += (int)(long)argument;
    return (void *)(long)mine;
}

int main(void) {
    long sum = 0;
    for (long i = 0; i < 4; i++) sum += (long)join(start(body, (void *)i));
    CHECK(sum == 3 * 4 + 6);
    CHECK(mine == 3);
    printf("sum %ld\n", sum);
}
