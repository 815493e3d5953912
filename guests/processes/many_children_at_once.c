// Twenty children run at the same time and are reaped in any order.
#include "guest.h"

int main(void) {
    pid_t children[20];
    for (int i = 0; i < 20; i++) {
        children[i] = OK(fork());
        if (children[i] == 0) {
            for (int j = 0; j < i; j++) sched_yield();
            _exit(i);
        }
    }
    int seen = 0;
    for (int i = 0; i < 20; i++) {
        int status;
        pid_t child = OK(wait(&status));
        CHECK(WIFEXITED(status) && children[WEXITSTATUS(status)] == child);
        seen |= 1 << WEXITSTATUS(status);
        printf("%d ", WEXITSTATUS(status));
    }
    CHECK(seen == (1 << 20) - 1);
    printf("\n");
}
