// A parent exits while its child still lives; the child goes on writing to a pipe it inherited.
#include "guest.h"

int main(void) {
    int ends[2];
    CHECK(pipe(ends) == 0);
    pid_t middle = OK(fork());
    if (middle == 0) {
        if (OK(fork()) == 0) {
            sleep_ms(5);
            pid_t me = getpid();
            write_all(ends[1], &me, sizeof me);
            _exit(0);
        }
        _exit(3);
    }
    CHECK(close(ends[1]) == 0);
    CHECK(exit_code_of(middle) == 3);
    pid_t orphan;
    CHECK(read_all(ends[0], &orphan, sizeof orphan) == sizeof orphan);
    char byte;
    CHECK(read(ends[0], &byte, 1) == 0);
    printf("orphan %d ended\n", orphan);
}
