// chroot and pivot_root: what lay outside can't be named any more.
#include "support/userns.h"
#include <sys/mount.h>

static void by_chroot(void) {
    enter_user_namespace(0);
    CHECK(chroot("root") == 0 && chdir("/") == 0);
    printf("%s", get_file("/inner"));
    CHECK(access("/proc", F_OK) == -1 && chdir("..") == 0 && access("inner", F_OK) == 0);
    exit(0);
}

static void by_pivot(void) {
    enter_user_namespace(CLONE_NEWNS);
    CHECK(mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0);
    CHECK(mount("root", "root", NULL, MS_BIND | MS_REC, NULL) == 0 && chdir("root") == 0);
    CHECK(syscall(SYS_pivot_root, ".", "old") == 0 && umount2("/old", MNT_DETACH) == 0);
    char path[200];
    CHECK(chdir("/") == 0 && getcwd(path, sizeof path) != NULL && strcmp(path, "/") == 0);
    printf("%s", get_file("/inner"));
    CHECK(access("/proc", F_OK) == -1);
    exit(0);
}

int main(void) {
    enter_temporary();
    CHECK(mkdir("root", 0755) == 0 && mkdir("root/old", 0755) == 0);
    put_file("root/inner", "inside\n");
    void (*ways[])(void) = {by_chroot, by_pivot};
    for (int i = 0; i < 2; i++) {
        pid_t child = OK(fork());
        if (child == 0) ways[i]();
        int code = exit_code_of(child);
        if (code == 77) skip("no namespaces");
        CHECK(code == 0);
    }
}
