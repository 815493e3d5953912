// getdents in small pieces, telldir and seekdir, a name added meanwhile.
#include "guest.h"
#include <dirent.h>
#include <fcntl.h>

int main(void) {
    enter_temporary();
    for (int i = 0; i < 60; i++) {
        char name[20];
        snprintf(name, sizeof name, "file-%02d", i);
        put_file(name, "");
    }
    int fd = OK(open(".", O_RDONLY | O_DIRECTORY)), count = 0, calls = 0;
    char buffer[300];
    for (long size; (size = OK(syscall(SYS_getdents64, fd, buffer, sizeof buffer))) > 0; calls++)
        for (long at = 0; at < size; count++) {
            struct dirent64 *entry = (void *)(buffer + at);
            printf("%s %d\n", entry->d_name, entry->d_type);
            at += entry->d_reclen;
        }
    CHECK(count == 62 && calls > 5);
    DIR *directory = opendir(".");
    CHECK(directory && readdir(directory));
    long place = telldir(directory);
    char first[300];
    strcpy(first, readdir(directory)->d_name);
    seekdir(directory, place);
    CHECK(strcmp(readdir(directory)->d_name, first) == 0 && closedir(directory) == 0);
}
