// poll with a time-out, stopped and continued, goes on for the rest of its time.
#include "guest.h"
#include <poll.h>

int main(void) {
    int ends[2];
    CHECK(pipe(ends) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        struct pollfd one = {.fd = ends[0], .events = POLLIN};
        CHECK(poll(&one, 1, 10000) == 1 && one.revents == POLLIN);
        _exit(6);
    }
    sleep_ms(15);
    kill(child, SIGSTOP);
    kill(child, SIGCONT);
    sleep_ms(15);
    tell(ends[1]);
    CHECK(exit_code_of(child) == 6);
    printf("polled on\n");
}
