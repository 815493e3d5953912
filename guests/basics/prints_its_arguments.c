// A program gets its name as its first argument.
#include "../guest.h"

int main(int argc, char **argv) {
    CHECK(argc >= 1);
    for (int i = 1; i < argc; i++) puts(argv[i]);
    puts("done");
    return 0;
}
