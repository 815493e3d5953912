// The kernel writes a result into stack memory that the program never touched.
#include "guest.h"
#include <fcntl.h>

__attribute__((noinline)) static int read_far(int fd) {
    char frame[300000];
    CHECK(read(fd, frame, 4) == 4);
    return frame[0];
}

int main(void) {
    int fd = OK(open("/proc/self/exe", O_RDONLY));
    CHECK(read_far(fd) == 0x7f);
    printf("read into %p\n", __builtin_frame_address(0));
}
