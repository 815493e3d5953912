// The exit system call of the leader leaves the others running; the last one's code counts.
// reel: exit=21
#include "guest.h"

static void *body(void *argument UNUSED) {
    sleep_ms(10);
    printf("still here\n");
    syscall(SYS_exit_group, 21);
    return NULL;
}

int main(void) {
    start(body, NULL);
    syscall(SYS_exit, 22);
    return 98;
}
