// A static position-independent program executes itself: relocated anew, with its arguments.
// reel: cflags=-static-pie -fPIE exit=6
#include "guest.h"

static int variable = 5;
static int *volatile pointer = &variable;

int main(int argc, char **argv) {
    printf("%d: %s, pointer %s\n", argc, argv[argc - 1], pointer == &variable ? "right" : "wrong");
    CHECK(*pointer == 5);
    if (argc == 4) return 6;
    execv("/proc/self/exe", (char *[]){argv[0], "two", "three", "four", NULL});
    return 98;
}
