// clone with CLONE_VM alone: another process on the same memory.
#include "guest.h"
#include <sys/mman.h>

static volatile int value;

static int body(void *argument) {
    value = *(int *)argument + 1;
    _exit(value);
}

int main(void) {
    int start_value = 6;
    char *stack = OK(mmap(NULL, 65536, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    pid_t child = OK(clone(body, stack + 65536, CLONE_VM | SIGCHLD, &start_value));
    CHECK(child != getpid() && exit_code_of(child) == 7 && value == 7);
    CHECK(munmap(stack, 65536) == 0);
    printf("child %d\n", child);
}
