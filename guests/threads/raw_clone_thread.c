// A thread made by clone itself, without the C library's help, joined by its cleared id.
#include "guest.h"
#include <linux/futex.h>
#include <sys/mman.h>

static volatile int tid, value;

static int body(void *argument) {
    // No thread-local storage of its own: only raw calls, and no errno.
    value = *(int *)argument;
    long number = SYS_exit;
    __asm__ volatile("syscall" : "+a"(number) : "D"(0L) : "rcx", "r11", "memory");
    return 0;
}

int main(void) {
    char *stack = OK(mmap(NULL, 65536, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    int flags = CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM;
    flags |= CLONE_PARENT_SETTID | CLONE_CHILD_CLEARTID;
    for (int i = 1; i <= 10; i++) {
        int result = OK(clone(body, stack + 65536, flags, &i, &tid, NULL, &tid));
        for (int now; (now = tid) != 0;) futex((void *)&tid, FUTEX_WAIT, now, NULL, NULL, 0);
        CHECK(value == i);
        printf("thread %d ended\n", result);
    }
}
