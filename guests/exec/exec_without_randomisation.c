// With ADDR_NO_RANDOMIZE a program that executes itself finds everything where it was.
#include "guest.h"
#include <sys/personality.h>

static int variable;

int main(int argc, char **argv) {
    char text[100];
    int local = 0;
    snprintf(text, sizeof text, "%14p %14p %14p", (void *)&variable, (void *)&local,
             (void *)malloc(10));
    printf("%s\n", text);
    if (argc == 3 && argv[1][0] == 'c') {
        CHECK(strcmp(text, argv[2]) == 0);
        return 0;
    }
    // Once more, for addresses that aren't random, with arguments of the same lengths.
    CHECK(personality(ADDR_NO_RANDOMIZE) >= 0);
    execl("/proc/self/exe", argv[0], argc == 1 ? "b" : "c", text, NULL);
    return 98;
}
