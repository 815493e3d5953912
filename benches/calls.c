// One system call, over and over: `calls getppid|clock|pread COUNT`.
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

int main(int argc, char **argv) {
    if (argc != 3) return 2;
    long count = atol(argv[2]);
    char byte;
    struct timespec now;
    int fd = open(argv[0], O_RDONLY);
    for (long i = 0; i < count; i++) {
        if (!strcmp(argv[1], "getppid")) getppid();
        else if (!strcmp(argv[1], "clock")) clock_gettime(CLOCK_MONOTONIC, &now);
        else if (pread(fd, &byte, 1, 0) != 1) return 1;
    }
    return 0;
}
