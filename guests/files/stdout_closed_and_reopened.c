// Standard output goes to a file for a while and comes back.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    enter_temporary();
    printf("before\n");
    int kept = OK(dup(1));
    CHECK(close(1) == 0);
    CHECK(open("f", O_WRONLY | O_CREAT, 0600) == 1);
    printf("into the file\n");
    CHECK(fcntl(1, F_GETFL) >= 0 && dup2(kept, 1) == 1 && close(kept) == 0);
    printf("after, the file has: %s", get_file("f"));
    CHECK(strcmp(get_file("f"), "into the file\n") == 0);
    int file = OK(open("f", O_WRONLY | O_TRUNC));
    CHECK(write(file, "descriptor\n", 11) == 11 && dup2(1, file) == file);
    CHECK(write(file, "through the copy\n", 17) == 17);
}
