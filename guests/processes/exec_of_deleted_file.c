// A copy of the program deletes itself and runs on; /proc/self/exe still leads to it.
#include "guest.h"
#include <fcntl.h>

int main(int argc, char **argv) {
    if (argc == 3) {
        printf("ran from a deleted file\n");
        return 0;
    }
    if (argc == 2) {
        CHECK(unlink("copy") == 0);
        execl("/proc/self/exe", "copy", "third", "run", NULL);
        return 97;
    }
    enter_temporary();
    int from = OK(open("/proc/self/exe", O_RDONLY));
    int to = OK(open("copy", O_WRONLY | O_CREAT, 0700));
    while (OK(copy_file_range(from, NULL, to, NULL, 1 << 20, 0)) > 0) continue;
    CHECK(close(to) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        execl("./copy", argv[0], "second", NULL);
        _exit(98);
    }
    CHECK(exit_code_of(child) == 0);
}
