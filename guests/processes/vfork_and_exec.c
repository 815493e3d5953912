// vfork and exec: the parent goes on when the child's memory is its own again.
#include "guest.h"

int main(int argc, char **argv) {
    if (argc == 2) {
        printf("after exec: %s\n", argv[1]);
        return 9;
    }
    pid_t child = vfork();
    if (child == 0) {
        execl("/proc/self/exe", argv[0], "hello", NULL);
        _exit(98);
    }
    CHECK(child > 0 && exit_code_of(child) == 9);
    child = vfork();
    if (child == 0) {
        execl("/no/such/file", "x", NULL);
        _exit(errno == ENOENT ? 4 : 98);
    }
    CHECK(child > 0 && exit_code_of(child) == 4);
}
