// Deaths of children by signals that dump core, with the core limit at zero.
#include "guest.h"
#include <sys/resource.h>

int main(void) {
    struct rlimit none = {0, 0};
    CHECK(setrlimit(RLIMIT_CORE, &none) == 0);
    int numbers[] = {SIGSEGV, SIGQUIT, SIGABRT, SIGXCPU, SIGTRAP, SIGTERM};
    for (int i = 0; i < 6; i++) {
        pid_t child = OK(fork());
        if (child == 0) {
            signal(numbers[i], SIG_DFL);
            raise(numbers[i]);
            _exit(98);
        }
        int status;
        CHECK(waitpid(child, &status, 0) == child);
        CHECK(WIFSIGNALED(status) && WTERMSIG(status) == numbers[i] && !WCOREDUMP(status));
        printf("%d died by %d\n", child, WTERMSIG(status));
    }
}
