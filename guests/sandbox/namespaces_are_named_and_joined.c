// /proc names namespaces; setns joins one by its file or by a process's descriptor.
#include "support/userns.h"

static void name_of(const char *file, char *text) {
    ssize_t length = OK(readlink(file, text, 60));
    text[length] = 0;
}

int main(void) {
    char before[61], after[61], joined[61], file[40];
    int ready[2], done[2];
    CHECK(pipe(ready) == 0 && pipe(done) == 0);
    name_of("/proc/self/ns/uts", before);
    FAILS(setns(ready[0], 0), EINVAL);
    pid_t child = OK(fork());
    if (child == 0) {
        if (unshare(CLONE_NEWUSER | CLONE_NEWUTS) == 0) {
            CHECK(sethostname("joined", 6) == 0);
            tell(ready[1]);
        }
        close(ready[1]);
        await(done[0]);
        _exit(0);
    }
    close(ready[1]);
    char byte;
    if (read(ready[0], &byte, 1) != 1) skip("no user namespaces");
    snprintf(file, sizeof file, "/proc/%d/ns/uts", child);
    name_of(file, after);
    CHECK(strcmp(before, after) != 0);
    snprintf(file, sizeof file, "/proc/%d/ns/user", child);
    int fd = OK(open(file, O_RDONLY));
    CHECK(setns(fd, CLONE_NEWUSER) == 0);
    snprintf(file, sizeof file, "/proc/%d/ns/uts", child);
    fd = OK(open(file, O_RDONLY));
    CHECK(setns(fd, CLONE_NEWUTS) == 0);
    name_of("/proc/self/ns/uts", joined);
    CHECK(strcmp(joined, after) == 0);
    char host[65];
    CHECK(gethostname(host, sizeof host) == 0 && strcmp(host, "joined") == 0);
    printf("%s, then %s: %s\n", before, joined, host);
    tell(done[1]);
    CHECK(exit_code_of(child) == 0);
}
