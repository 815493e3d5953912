// Four processes write into one pipe: lines up to PIPE_BUF stay whole, whoever comes first.
#include "guest.h"

int main(void) {
    int fds[2];
    CHECK(pipe(fds) == 0);
    for (int i = 0; i < 4; i++) {
        if (OK(fork()) != 0) continue;
        char line[101];
        memset(line, 'a' + i, 99);
        line[99] = '\n';
        for (int j = 0; j < 50; j++) CHECK(write(fds[1], line, 100) == 100);
        _exit(0);
    }
    close(fds[1]);
    FILE *pipe_file = fdopen(fds[0], "r");
    char line[200];
    int counts[4] = {0}, turns = 0, last = -1;
    while (fgets(line, sizeof line, pipe_file)) {
        CHECK(strlen(line) == 100 && strspn(line, (char[]){line[0], 0}) == 99);
        turns += last != line[0];
        last = line[0];
        counts[line[0] - 'a']++;
    }
    for (int i = 0; i < 4; i++) CHECK(counts[i] == 50 && wait(NULL) > 0);
    printf("%d turns\n", turns);
}
