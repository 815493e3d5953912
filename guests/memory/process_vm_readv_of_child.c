// process_vm_readv and writev on a child, with several pieces.
#include "guest.h"
#include <sys/uio.h>

static char left[10] = "left", right[10] = "right";

int main(void) {
    int ready[2], go[2];
    CHECK(pipe(ready) == 0 && pipe(go) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        strcpy(left, "LEFT");
        tell(ready[1]);
        await(go[0]);
        _exit(strcmp(right, "RIGHT") == 0 ? 6 : 98);
    }
    await(ready[0]);
    char buffer[8];
    struct iovec local[2] = {{buffer, 3}, {buffer + 3, 5}}, remote[2] = {{left, 4}, {right, 4}};
    ssize_t count = process_vm_readv(child, local, 2, remote, 2, 0);
    if (count == -1 && (errno == EPERM || errno == ENOSYS)) {
        kill(child, SIGKILL);
        skip("process_vm_readv is refused");
    }
    CHECK(count == 8 && memcmp(buffer, "LEFTrigh", 8) == 0);
    struct iovec from = {"RIGHT", 6}, to = {right, 6}, bad = {(void *)8, 6};
    CHECK(process_vm_writev(child, &from, 1, &to, 1, 0) == 6);
    FAILS(process_vm_writev(child, &from, 1, &bad, 1, 0), EFAULT);
    tell(go[1]);
    CHECK(exit_code_of(child) == 6 && strcmp(right, "right") == 0);
    printf("child %d\n", child);
}
