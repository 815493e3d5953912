// While one thread is in vfork, another one of the parent goes on.
#include "guest.h"

static int ends[2], back[2];

static void *helper(void *argument UNUSED) {
    await(ends[0]);
    tell(back[1]);
    return NULL;
}

int main(void) {
    CHECK(pipe(ends) == 0 && pipe(back) == 0);
    pthread_t thread = start(helper, NULL);
    pid_t child = vfork();
    if (child == 0) {
        // Only raw calls: the memory is the parent's.
        syscall(SYS_write, ends[1], "!", 1);
        char byte;
        syscall(SYS_read, back[0], &byte, 1);
        _exit(byte == '!' ? 6 : 98);
    }
    CHECK(child > 0 && exit_code_of(child) == 6);
    join(thread);
    printf("the thread answered the child %d\n", child);
}
