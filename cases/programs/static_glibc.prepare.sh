#!/bin/sh
set -eu
cat > program.c <<'C'
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
static void *work(void *name) { printf("thread %s of %d\n", (const char *)name, getpid()); return name; }
int main(void) {
    setvbuf(stdout, NULL, _IOLBF, 0);
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    printf("at %ld.%09ld, heap at %p, stack at %p\n", (long)now.tv_sec, now.tv_nsec, malloc(10), (void *)&now);
    pthread_t threads[3];
    const char *names[] = {"a", "b", "c"};
    for (int i = 0; i < 3; i++) pthread_create(&threads[i], NULL, work, (void *)names[i]);
    for (int i = 0; i < 3; i++) pthread_join(threads[i], NULL);
    return 0;
}
C
gcc -static -O2 -pthread -o program program.c
