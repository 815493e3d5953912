// scanf and getline on the same stream.
// reel: stdin=12 0x1f 2.5 word\nthe rest\n
#include "guest.h"

int main(void) {
    int decimal, hexadecimal;
    double real;
    char word[10];
    CHECK(scanf("%d %i %lf %9s\n", &decimal, &hexadecimal, &real, word) == 4);
    CHECK(decimal == 12 && hexadecimal == 31 && real == 2.5 && strcmp(word, "word") == 0);
    char *line = NULL;
    size_t size = 0;
    CHECK(getline(&line, &size, stdin) == 9);
    printf("%d %d %g %s, %s", decimal, hexadecimal, real, word, line);
    free(line);
}
