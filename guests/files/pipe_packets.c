// A pipe with O_DIRECT keeps packets apart, and cuts what doesn't fit the buffer.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    int ends[2];
    if (pipe2(ends, O_DIRECT) == -1) skip("no packet pipes");
    CHECK(write(ends[1], "first", 5) == 5 && write(ends[1], "second", 6) == 6);
    CHECK(write(ends[1], "third", 5) == 5);
    char text[20] = "";
    CHECK(read(ends[0], text, 20) == 5 && memcmp(text, "first", 5) == 0);
    CHECK(read(ends[0], text, 2) == 2);
    CHECK(read(ends[0], text, 20) == 5 && memcmp(text, "third", 5) == 0);
    printf("%.5s\n", text);
}
