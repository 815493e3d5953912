// With no arguments at all the kernel gives one empty argument; no environment stays none.
#include "guest.h"

extern char **environ;

int main(int argc, char **argv) {
    if (getenv("TMPDIR") == NULL && argc == 1 && argv[0][0] == 0) {
        printf("%d argument, %s environment\n", argc, environ[0] ? environ[0] : "no");
        CHECK(argv[1] == NULL && environ[0] == NULL);
        return 0;
    }
    char *none[] = {NULL};
    execve("/proc/self/exe", none, NULL);
    return 98;
}
