// A sleep that is stopped and continued without a handler goes on by restart_syscall.
#include "guest.h"

int main(void) {
    pid_t sleeper = OK(fork());
    if (sleeper == 0) {
        struct timespec sleep = {0, 60000000}, left = {7, 7};
        CHECK(nanosleep(&sleep, &left) == 0);
        // The kernel says what is left at the stop already, though the sleep then goes on.
        CHECK(left.tv_sec == 7 || (left.tv_sec == 0 && left.tv_nsec <= 60000000));
        printf("left %ld.%09ld\n", left.tv_sec, left.tv_nsec);
        _exit(5);
    }
    for (int i = 0; i < 2; i++) {
        sleep_ms(10);
        kill(sleeper, SIGSTOP);
        kill(sleeper, SIGCONT);
    }
    CHECK(exit_code_of(sleeper) == 5);
    printf("slept on\n");
}
