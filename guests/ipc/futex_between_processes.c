// Futexes in memory shared by processes, through different addresses.
#include "guest.h"
#include <linux/futex.h>
#include <sys/mman.h>

int main(void) {
    int fd = OK(memfd_create("words", 0));
    CHECK(ftruncate(fd, PAGE) == 0);
    int *words = OK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0));
    pid_t child = OK(fork());
    if (child == 0) {
        int *own = OK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0));
        CHECK(own != words);
        for (int i = 1; i <= 50; i++) {
            while (__atomic_load_n(&own[0], __ATOMIC_SEQ_CST) < i)
                futex(&own[0], FUTEX_WAIT, i - 1, NULL, NULL, 0);
            __atomic_store_n(&own[1], i, __ATOMIC_SEQ_CST);
            futex(&own[1], FUTEX_WAKE, 1, NULL, NULL, 0);
        }
        _exit(0);
    }
    for (int i = 1; i <= 50; i++) {
        __atomic_store_n(&words[0], i, __ATOMIC_SEQ_CST);
        futex(&words[0], FUTEX_WAKE, 1, NULL, NULL, 0);
        while (__atomic_load_n(&words[1], __ATOMIC_SEQ_CST) < i)
            futex(&words[1], FUTEX_WAIT, i - 1, NULL, NULL, 0);
    }
    CHECK(exit_code_of(child) == 0);
    printf("50 turns with %d\n", child);
}
