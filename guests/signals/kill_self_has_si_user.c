// kill to the own process: si_code SI_USER, own pid and user.
#include "guest.h"

static siginfo_t seen;
static volatile int hits;

static void handler(int number UNUSED, siginfo_t *info, void *context UNUSED) {
    seen = *info;
    hits++;
}

int main(void) {
    on_signal(SIGTERM, handler, 0);
    CHECK(kill(getpid(), SIGTERM) == 0);
    CHECK(hits == 1);
    CHECK(seen.si_code == SI_USER && seen.si_pid == getpid() && seen.si_uid == getuid());
    CHECK(kill(getpid(), 0) == 0);
    FAILS(kill(getpid(), 999), EINVAL);
    printf("from %d, user %d\n", seen.si_pid, (int)seen.si_uid);
}
