// Standard input through stdio, then its end.
// reel: stdin=first line\nsecond line\n
#include "guest.h"

int main(void) {
    char line[100];
    CHECK(fgets(line, sizeof line, stdin) && strcmp(line, "first line\n") == 0);
    printf("read: %s", line);
    CHECK(fgets(line, sizeof line, stdin) && strcmp(line, "second line\n") == 0);
    CHECK(fgets(line, sizeof line, stdin) == NULL && feof(stdin));
    clearerr(stdin);
    CHECK(getchar() == EOF);
}
