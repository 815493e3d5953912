// The child of a threaded process has one thread, and atfork handlers run round the fork.
#include "guest.h"
#include <dirent.h>

static int ends[2], prepared, in_parent, in_child;
static void prepare(void) { prepared++; }
static void parent(void) { in_parent++; }
static void child_side(void) { in_child++; }

static void *block(void *argument UNUSED) {
    await(ends[0]);
    return NULL;
}

static int count_threads(void) {
    DIR *directory = opendir("/proc/self/task");
    int count = 0;
    for (struct dirent *entry; (entry = readdir(directory));) count += entry->d_name[0] != '.';
    closedir(directory);
    return count;
}

int main(void) {
    CHECK(pipe(ends) == 0 && pthread_atfork(prepare, parent, child_side) == 0);
    pthread_t threads[2] = {start(block, NULL), start(block, NULL)};
    CHECK(count_threads() == 3);
    pid_t child = OK(fork());
    if (child == 0) {
        CHECK(in_child == 1 && in_parent == 0 && count_threads() == 1);
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0 && prepared == 1 && in_parent == 1);
    tell(ends[1]), tell(ends[1]);
    for (int i = 0; i < 2; i++) join(threads[i]);
    printf("child %d had one thread\n", child);
}
