// A thread that isn't the leader execs: the others die and it becomes the leader.
#include "guest.h"

static char *name;
static pid_t process;

static void *block(void *argument UNUSED) {
    for (;;) pause();
    return NULL;
}

static void *yield_on(void *argument UNUSED) {
    for (;;) sched_yield();
    return NULL;
}

static void *exec_now(void *argument UNUSED) {
    char text[20];
    CHECK(gettid_now() != process);
    snprintf(text, sizeof text, "%d", process);
    execl("/proc/self/exe", name, text, NULL);
    CHECK(!"exec failed");
    return NULL;
}

int main(int argc, char **argv) {
    if (argc == 2) {
        CHECK(getpid() == atoi(argv[1]) && gettid_now() == getpid());
        printf("I am %d again\n", getpid());
        return 5;
    }
    name = argv[0];
    process = getpid();
    pid_t child = OK(fork());
    if (child != 0) {
        CHECK(exit_code_of(child) == 5);
        return 0;
    }
    process = getpid();
    for (int i = 0; i < 2; i++) start(block, NULL), start(yield_on, NULL);
    join(start(exec_now, NULL));
    return 98;
}
