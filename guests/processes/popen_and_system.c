// popen in both directions, and system with its codes.
#include "guest.h"

int main(void) {
    char line[100];
    FILE *from = popen("echo from $((1 + 2))", "r");
    CHECK(from && fgets(line, sizeof line, from) && strcmp(line, "from 3\n") == 0);
    CHECK(pclose(from) == 0);
    FILE *to = popen("cat; exit 4", "w");
    CHECK(to && fputs("to the child\n", to) >= 0);
    int status = pclose(to);
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 4);
    status = system("exit 5");
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 5);
    status = system("kill -9 $$");
    CHECK(WIFSIGNALED(status) && WTERMSIG(status) == 9);
    CHECK(system(NULL) != 0);
}
