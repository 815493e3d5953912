// Arguments arrive in order, with spaces and empty ones gone only where the harness splits.
// reel: args=one two --three=3 -
#include "guest.h"

int main(int argc, char **argv) {
    for (int i = 1; i < argc; i++) printf("%d: %s\n", i, argv[i]);
    CHECK(argc == 5);
    CHECK(strcmp(argv[3], "--three=3") == 0);
    CHECK(argv[argc] == NULL);
    printf("the strings lie at %p\n", (void *)argv[0]);
}
