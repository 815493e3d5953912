// The leader execs while threads block in read and futex and while one runs.
#include "guest.h"

static int ends[2];
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static void *reader(void *argument UNUSED) {
    await(ends[0]);
    return NULL;
}
static void *locker(void *argument UNUSED) {
    pthread_mutex_lock(&mutex);
    return NULL;
}
static void *runner(void *argument UNUSED) {
    for (;;) sched_yield();
    return NULL;
}

int main(int argc, char **argv) {
    if (argc == 2) {
        printf("after exec: pid %d\n", getpid());
        CHECK(atoi(argv[1]) == getpid() && read(0, argv, 0) == 0);
        return 0;
    }
    char text[20];
    snprintf(text, sizeof text, "%d", getpid());
    CHECK(pipe(ends) == 0 && pthread_mutex_lock(&mutex) == 0);
    start(reader, NULL), start(locker, NULL), start(runner, NULL);
    sleep_ms(5);
    execl("/proc/self/exe", argv[0], text, NULL);
    return 98;
}
