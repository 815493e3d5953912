// A process blocks in poll until another writes.
#include "guest.h"
#include <poll.h>

int main(void) {
    int ask[2], answer[2];
    CHECK(pipe(ask) == 0 && pipe(answer) == 0);
    pid_t child = OK(fork());
    for (int i = 0; i < 30; i++) {
        int from = child ? answer[0] : ask[0], to = child ? ask[1] : answer[1];
        if (child) tell(to);
        struct pollfd one = {from, POLLIN, 0};
        CHECK(poll(&one, 1, 10000) == 1 && one.revents == POLLIN);
        await(from);
        if (!child) tell(to);
    }
    if (child == 0) _exit(0);
    CHECK(exit_code_of(child) == 0);
    printf("30 rounds with %d\n", child);
}
