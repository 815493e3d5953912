// Four threads and one mutex, with a little work inside and outside.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static unsigned long shared;
static long count;

static void *work(void *unused) {
    (void)unused;
    volatile unsigned own = 0;
    for (long i = 0; i < count; i++) {
        pthread_mutex_lock(&lock);
        for (int j = 0; j < 20; j++) shared = shared * 31 + 1;
        pthread_mutex_unlock(&lock);
        for (int j = 0; j < 50; j++) own++;
    }
    return NULL;
}

int main(int argc, char **argv) {
    count = argc > 1 ? atol(argv[1]) : 1;
    pthread_t threads[4];
    for (int i = 0; i < 4; i++) pthread_create(&threads[i], NULL, work, NULL);
    for (int i = 0; i < 4; i++) pthread_join(threads[i], NULL);
    printf("%lu\n", shared);
    return 0;
}
