// A lock file serialises three processes that append to a counter.
#include "guest.h"
#include <fcntl.h>
#include <sys/file.h>

int main(void) {
    enter_temporary();
    put_file("counter", "0");
    for (int i = 0; i < 3; i++) {
        if (OK(fork()) != 0) continue;
        int fd = OK(open("counter", O_RDWR));
        for (int j = 0; j < 20; j++) {
            CHECK(flock(fd, LOCK_EX) == 0);
            char text[20] = "";
            CHECK(pread(fd, text, 19, 0) > 0);
            sched_yield();
            int size = sprintf(text, "%d", atoi(text) + 1);
            CHECK(pwrite(fd, text, (size_t)size, 0) == size && flock(fd, LOCK_UN) == 0);
        }
        _exit(0);
    }
    for (int i = 0; i < 3; i++) {
        int status;
        CHECK(wait(&status) > 0 && status == 0);
    }
    CHECK(strcmp(get_file("counter"), "60") == 0);
    printf("%s\n", get_file("counter"));
}
