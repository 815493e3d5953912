// Bytes moved between pipes and a file, duplicated, and given from memory.
#include "guest.h"
#include <fcntl.h>
#include <sys/uio.h>

int main(void) {
    enter_temporary();
    put_file("f", "file contents");
    int fd = OK(open("f", O_RDONLY)), one[2], two[2];
    CHECK(pipe(one) == 0 && pipe(two) == 0);
    loff_t offset = 5;
    CHECK(splice(fd, &offset, one[1], NULL, 100, 0) == 8 && offset == 13);
    CHECK(tee(one[0], two[1], 100, 0) == 8);
    char text[20] = "";
    CHECK(read(one[0], text, 20) == 8 && strcmp(text, "contents") == 0);
    CHECK(read(two[0], text, 3) == 3);
    CHECK(splice(two[0], NULL, one[1], NULL, 100, 0) == 5);
    struct iovec piece = {"memory", 6};
    CHECK(vmsplice(one[1], &piece, 1, 0) == 6);
    CHECK(read(one[0], text, 20) == 11 && memcmp(text, "tentsmemory", 11) == 0);
    FAILS(splice(one[0], NULL, two[1], NULL, 1, SPLICE_F_NONBLOCK), EAGAIN);
    FAILS(tee(fd, two[1], 1, 0), EINVAL);
    char into[5] = "";
    write_all(one[1], "back", 4);
    struct iovec target = {into, 4};
    CHECK(vmsplice(one[0], &target, 1, 0) == 4 && strcmp(into, "back") == 0);
    printf("%s %s\n", text, into);
}
