// A script whose interpreter is a script, up to the kernel's depth; beyond it, ELOOP.
#include "guest.h"

static void make_script(int level, const char *folder) {
    char name[20], text[300];
    snprintf(name, sizeof name, "s%d", level);
    if (level == 0) snprintf(text, sizeof text, "#!/bin/echo  one argument \n");
    else snprintf(text, sizeof text, "#!%s/s%d level%d\n", folder, level - 1, level);
    put_file(name, text);
    CHECK(chmod(name, 0755) == 0);
}

int main(void) {
    const char *folder = enter_temporary();
    for (int level = 0; level < 6; level++) make_script(level, folder);
    CHECK(chdir(folder) == 0);
    for (int level = 0; level < 6; level++) {
        int fds[2];
        CHECK(pipe(fds) == 0);
        pid_t child = OK(fork());
        if (child == 0) {
            char name[20];
            snprintf(name, sizeof name, "s%d", level);
            dup2(fds[1], 1);
            execl(name, name, "last", NULL);
            _exit(errno == ELOOP ? 40 : errno);
        }
        close(fds[1]);
        char text[2000] = "";
        read_all(fds[0], text, sizeof text - 1);
        close(fds[0]);
        int code = exit_code_of(child);
        printf("%d: %d %s\n", level, code, text);
        CHECK(level < 5 ? code == 0 && strncmp(text, "one argument ", 13) == 0 : code == 40);
    }
}
