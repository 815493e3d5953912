// read, write, pread, pwrite, lseek: where the offset is after each.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    enter_temporary();
    int fd = OK(open("f", O_RDWR | O_CREAT, 0600));
    char text[20] = "";
    CHECK(write(fd, "hello", 5) == 5 && lseek(fd, 0, SEEK_CUR) == 5);
    CHECK(pwrite(fd, "J", 1, 0) == 1 && lseek(fd, 0, SEEK_CUR) == 5);
    CHECK(pread(fd, text, 20, 0) == 5 && strcmp(text, "Jello") == 0);
    CHECK(read(fd, text, 20) == 0);
    CHECK(lseek(fd, 100, SEEK_END) == 105 && write(fd, "!", 1) == 1);
    CHECK(pread(fd, text, 20, 100) == 6 && text[0] == 0 && text[5] == '!');
    CHECK(lseek(fd, -6, SEEK_CUR) == 100);
    FAILS(lseek(fd, -1, SEEK_SET), EINVAL);
    FAILS(pread(fd, text, 1, -1), EINVAL);
    CHECK(read(fd, text, 0) == 0);
    printf("%s\n", text + 5);
}
