// A dynamic program execs the shell, which execs further programs.
#include "guest.h"

int main(void) {
    pid_t child = OK(fork());
    if (child == 0) {
        execlp("sh", "sh", "-c", "echo $((6 * 7)); x=$(echo inner); echo $x; exit 3", NULL);
        _exit(98);
    }
    CHECK(exit_code_of(child) == 3);
}
