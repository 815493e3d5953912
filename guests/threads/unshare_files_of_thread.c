// A thread takes its own copy of the descriptor table.
#include "guest.h"
#include <fcntl.h>

static int ends[2];

static void *body(void *argument UNUSED) {
    CHECK(unshare(CLONE_FILES) == 0);
    CHECK(dup2(ends[1], 88) == 88);
    tell(88);
    return NULL;
}

int main(void) {
    CHECK(pipe(ends) == 0);
    join(start(body, NULL));
    await(ends[0]);
    FAILS(fcntl(88, F_GETFD), EBADF);
    printf("its own\n");
}
