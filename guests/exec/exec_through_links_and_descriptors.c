// A program runs by a symbolic link, an O_PATH descriptor, a directory descriptor, and /proc.
#include "guest.h"
#include <fcntl.h>

static char path[500];
static int folder, file;

static void by_link(char **argv) { execv("link", argv); }
static void by_path_descriptor(char **argv) { execveat(file, "", argv, environ, AT_EMPTY_PATH); }
static void by_folder(char **argv) { execveat(folder, "link", argv, environ, 0); }
static void not_by_link(char **argv) {
    execveat(folder, "link", argv, environ, AT_SYMLINK_NOFOLLOW);
    _exit(errno == ELOOP ? 11 : 97);
}
static void by_proc(char **argv) {
    char name[40];
    snprintf(name, sizeof name, "/proc/self/fd/%d", file);
    execv(name, argv);
}

int main(int argc, char **argv) {
    ssize_t length = OK(readlink("/proc/self/exe", path, sizeof path - 1));
    path[length] = 0;
    if (argc == 2) {
        printf("%s as %s\n", strrchr(path, '/'), argv[0]);
        return 11;
    }
    const char *temporary = enter_temporary();
    CHECK(symlink(path, "link") == 0);
    folder = OK(open(temporary, O_RDONLY | O_DIRECTORY));
    file = OK(open(path, O_PATH));
    void (*ways[])(char **) = {by_link, by_path_descriptor, by_folder, not_by_link, by_proc};
    for (int i = 0; i < 5; i++) {
        pid_t child = OK(fork());
        char name[2] = {(char)('a' + i), 0};
        if (child == 0) ways[i]((char *[]){name, "again", NULL}), _exit(98);
        CHECK(exit_code_of(child) == 11);
    }
}
