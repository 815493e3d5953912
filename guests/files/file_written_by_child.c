// Parent and child share an open file and its offset.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    enter_temporary();
    int fd = OK(open("f", O_RDWR | O_CREAT, 0600));
    for (int i = 0; i < 5; i++) {
        pid_t child = OK(fork());
        if (child == 0) {
            dprintf(fd, "child %d\n", i);
            _exit(0);
        }
        CHECK(exit_code_of(child) == 0);
        dprintf(fd, "parent %d\n", i);
    }
    CHECK(lseek(fd, 0, SEEK_CUR) == 5 * 17);
    char *text = get_file("f");
    CHECK(strncmp(text, "child 0\nparent 0\nchild 1\n", 25) == 0);
    printf("%s", text);
}
