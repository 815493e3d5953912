// A filter without TSYNC holds for the thread that installs it; syncing another one then fails.
#include "support/filter.h"

static int go[2], done[2];

static void *body(void *argument UNUSED) {
    CHECK(INSTALL_FOR(SYS_getppid, SECCOMP_RET_ERRNO | EDOM) == 0);
    FAILS(syscall(SYS_getppid), EDOM);
    tell(done[1]);
    await(go[0]);
    return (void *)(long)gettid_now();
}

int main(void) {
    CHECK(pipe(go) == 0 && pipe(done) == 0);
    no_new_privileges();
    pthread_t thread = start(body, NULL);
    await(done[0]);
    CHECK(syscall(SYS_getppid) > 0);
    // The other thread's filters aren't an extension of ours: its id comes back.
    long result = INSTALL(SECCOMP_FILTER_FLAG_TSYNC, RETURN(SECCOMP_RET_ALLOW));
    tell(go[1]);
    long tid = (long)join(thread);
    printf("%ld stands in the way, it is %ld\n", result, tid);
    CHECK(result == tid);
}
