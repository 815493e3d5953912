// Shared anonymous memory is the same for parent and child, in both directions.
#include "guest.h"
#include <semaphore.h>
#include <sys/mman.h>

struct shared {
    sem_t to_child, to_parent;
    int value;
};

int main(void) {
    struct shared *shared = OK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
                                    -1, 0));
    CHECK(sem_init(&shared->to_child, 1, 0) == 0 && sem_init(&shared->to_parent, 1, 0) == 0);
    pid_t child = OK(fork());
    for (int i = 0; i < 50; i++) {
        if (child == 0) {
            CHECK(sem_wait(&shared->to_child) == 0);
            CHECK(shared->value == 2 * i + 1);
            shared->value++;
            CHECK(sem_post(&shared->to_parent) == 0);
        } else {
            shared->value++;
            CHECK(sem_post(&shared->to_child) == 0);
            CHECK(sem_wait(&shared->to_parent) == 0);
            CHECK(shared->value == 2 * i + 2);
        }
    }
    if (child == 0) _exit(0);
    CHECK(exit_code_of(child) == 0);
    printf("value %d at %p\n", shared->value, (void *)shared);
}
