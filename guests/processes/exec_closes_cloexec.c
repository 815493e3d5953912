// Descriptors with FD_CLOEXEC are gone after exec, others stay with their offset.
#include "guest.h"
#include <fcntl.h>

int main(int argc, char **argv) {
    if (argc == 3) {
        FAILS(fcntl(atoi(argv[1]), F_GETFD), EBADF);
        char byte;
        CHECK(read(atoi(argv[2]), &byte, 1) == 1 && byte == 'L');
        printf("kept one\n");
        return 0;
    }
    int closed = OK(open("/proc/self/exe", O_RDONLY | O_CLOEXEC));
    int kept = OK(open("/proc/self/exe", O_RDONLY));
    CHECK(lseek(kept, 2, SEEK_SET) == 2);
    char one[20], two[20];
    snprintf(one, sizeof one, "%d", closed);
    snprintf(two, sizeof two, "%d", kept);
    execl("/proc/self/exe", argv[0], one, two, NULL);
    return 98;
}
