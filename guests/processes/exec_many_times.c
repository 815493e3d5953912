// A program replaces itself fifteen times.
#include "guest.h"

int main(int argc, char **argv) {
    int count = argc == 2 ? atoi(argv[1]) : 0;
    if (count == 15) {
        printf("pid %d to the end\n", getpid());
        return 0;
    }
    char next[10];
    snprintf(next, sizeof next, "%d", count + 1);
    execl("/proc/self/exe", argv[0], next, NULL);
    return 98;
}
