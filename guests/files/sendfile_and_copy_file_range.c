// Bytes copied inside the kernel, with and without an offset given.
#include "guest.h"
#include <fcntl.h>
#include <sys/sendfile.h>

int main(void) {
    enter_temporary();
    put_file("from", "0123456789abcdef");
    int from = OK(open("from", O_RDONLY)), to = OK(open("to", O_RDWR | O_CREAT, 0600)), ends[2];
    off_t offset = 4;
    CHECK(sendfile(to, from, &offset, 6) == 6 && offset == 10 && lseek(from, 0, SEEK_CUR) == 0);
    CHECK(sendfile(to, from, NULL, 2) == 2 && lseek(from, 0, SEEK_CUR) == 2);
    CHECK(pipe(ends) == 0 && sendfile(ends[1], from, NULL, 100) == 14);
    char text[20] = "";
    CHECK(pread(to, text, 20, 0) == 8 && strcmp(text, "45678901") == 0);
    CHECK(read(ends[0], text, 20) == 14 && text[0] == '2');
    loff_t in = 10, out = 2;
    CHECK(copy_file_range(from, &in, to, &out, 100, 0) == 6 && in == 16 && out == 8);
    CHECK(pread(to, text, 8, 0) == 8 && memcmp(text, "45abcdef", 8) == 0);
    FAILS(copy_file_range(from, &in, ends[1], NULL, 1, 0), EINVAL);
    printf("%.8s\n", text);
}
