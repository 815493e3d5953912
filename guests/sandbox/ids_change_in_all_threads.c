// A root process gives up its ids: libc changes them in every thread, and nothing brings them back.
#include "guest.h"

static int go[2], ready[2];

static void *body(void *argument UNUSED) {
    tell(ready[1]);
    await(go[0]);
    CHECK(getuid() == 1234 && getgid() == 1235);
    FAILS(setuid(0), EPERM);
    return NULL;
}

int main(void) {
    if (geteuid() != 0) skip("not root");
    CHECK(pipe(go) == 0 && pipe(ready) == 0);
    pthread_t threads[3];
    for (int i = 0; i < 3; i++) threads[i] = start(body, NULL), await(ready[0]);
    if (setresgid(1235, 1235, 1235) != 0) skip("ids can't be changed here");
    CHECK(setresuid(1234, 1234, 1234) == 0);
    for (int i = 0; i < 3; i++) tell(go[1]);
    for (int i = 0; i < 3; i++) join(threads[i]);
    FAILS(setuid(0), EPERM);
    FAILS(kill(1, 0), EPERM);
    printf("%u:%u for good\n", getuid(), getgid());
}
