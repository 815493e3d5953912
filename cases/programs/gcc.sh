#!/bin/sh
# Compiling a C program with all the processes of gcc, and running it.
# needs: gcc
# limit: 90
# replays: nobody
set -eu
cat > program.c <<'C'
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static int compare(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
int main(void) {
    int numbers[500];
    unsigned state = 17;
    for (int i = 0; i < 500; i++) numbers[i] = (int)((state = state * 1103515245 + 12345) >> 16 & 0x7fff);
    qsort(numbers, 500, sizeof *numbers, compare);
    printf("%d %d %.3f %s\n", numbers[0], numbers[499], sqrt(numbers[250]), __DATE__ " " __TIME__);
    return 0;
}
C
gcc -O2 -Wall -o program program.c -lm
./program
gcc -O2 -S -o - program.c | wc -l
