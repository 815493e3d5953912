// PR_GET_SECCOMP tells the mode, none before and filters after; /proc may tell of others' filters.
#include "support/filter.h"

static void show(int expected) {
    int mode = prctl(PR_GET_SECCOMP, 0, 0, 0, 0);
    char *line = strstr(get_file("/proc/self/status"), "Seccomp:");
    CHECK(line != NULL);
    printf("mode %d, /proc: %.10s\n", mode, line);
    CHECK(mode == expected && atoi(line + 8) >= expected);
}

int main(void) {
    show(SECCOMP_MODE_DISABLED);
    no_new_privileges();
    CHECK(INSTALL(0, RETURN(SECCOMP_RET_ALLOW)) == 0);
    show(SECCOMP_MODE_FILTER);
}
