// exec hands over exactly the given arguments and environment.
#include "guest.h"

extern char **environ;

int main(int argc, char **argv) {
    if (argc != 1) {
        CHECK(argc == 4 && strcmp(argv[1], "one") == 0 && argv[2][0] == 0);
        CHECK(strcmp(argv[3], "two words") == 0);
        CHECK(environ[0] && strcmp(environ[0], "ONLY=this") == 0 && environ[1] == NULL);
        printf("pid %d still\n", getpid());
        return 0;
    }
    printf("pid %d\n", getpid());
    char *arguments[] = {"zeroth", "one", "", "two words", NULL}, *variables[] = {"ONLY=this", NULL};
    execve("/proc/self/exe", arguments, variables);
    return 98;
}
