// O_DIRECT needs aligned buffers, sizes and offsets.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    enter_temporary();
    int fd = open("f", O_RDWR | O_CREAT | O_DIRECT, 0600);
    if (fd == -1) skip("no O_DIRECT here: %s", strerror(errno));
    unsigned char *block;
    CHECK(posix_memalign((void **)&block, 4096, 16384) == 0);
    memset(block, 'd', 16384);
    CHECK(pwrite(fd, block, 16384, 0) == 16384);
    memset(block, 0, 16384);
    CHECK(pread(fd, block, 16384, 0) == 16384 && block[0] == 'd' && block[16383] == 'd');
    CHECK(read(fd, block, 4096) == 4096);
    ssize_t odd = pread(fd, block + 1, 4096, 0);
    CHECK(odd == 4096 || (odd == -1 && errno == EINVAL));
    printf("unaligned: %zd\n", odd);
}
