// A token goes round a ring of six processes.
#include "guest.h"

enum { COUNT = 6, ROUNDS = 20 };

int main(void) {
    int ends[COUNT][2];
    for (int i = 0; i < COUNT; i++) CHECK(pipe(ends[i]) == 0);
    pid_t children[COUNT];
    for (int i = 1; i < COUNT; i++) {
        children[i] = OK(fork());
        if (children[i] == 0) {
            for (int round = 0; round < ROUNDS; round++) {
                int token;
                CHECK(read(ends[i][0], &token, sizeof token) == sizeof token);
                token++;
                CHECK(write(ends[(i + 1) % COUNT][1], &token, sizeof token) == sizeof token);
            }
            _exit(0);
        }
    }
    int token = 0;
    for (int round = 0; round < ROUNDS; round++) {
        CHECK(write(ends[1][1], &token, sizeof token) == sizeof token);
        CHECK(read(ends[0][0], &token, sizeof token) == sizeof token);
    }
    CHECK(token == ROUNDS * (COUNT - 1));
    for (int i = 1; i < COUNT; i++) CHECK(exit_code_of(children[i]) == 0);
    printf("token %d\n", token);
}
