// utimensat, futimens, utimes and utime, with UTIME_NOW and UTIME_OMIT.
#include "guest.h"
#include <fcntl.h>
#include <sys/time.h>
#include <utime.h>

int main(void) {
    enter_temporary();
    put_file("f", "");
    struct stat status;
    struct timespec times[2] = {{1000, 5}, {2000, 6}};
    CHECK(utimensat(AT_FDCWD, "f", times, 0) == 0 && stat("f", &status) == 0);
    CHECK(status.st_atim.tv_sec == 1000 && status.st_mtim.tv_nsec == 6);
    times[0].tv_nsec = UTIME_OMIT;
    times[1].tv_nsec = UTIME_NOW;
    int fd = OK(open("f", O_RDONLY));
    CHECK(futimens(fd, times) == 0 && stat("f", &status) == 0);
    CHECK(status.st_atim.tv_sec == 1000 && status.st_mtim.tv_sec > 1000000);
    struct timeval old[2] = {{3000, 1}, {4000, 2}};
    CHECK(utimes("f", old) == 0 && stat("f", &status) == 0 && status.st_mtim.tv_nsec == 2000);
    struct utimbuf older = {5000, 6000};
    CHECK(utime("f", &older) == 0 && stat("f", &status) == 0 && status.st_atime == 5000);
    printf("changed at %ld.%09ld\n", (long)status.st_ctim.tv_sec, status.st_ctim.tv_nsec);
}
