// Files of /proc that change from run to run.
// reel: otherwise=the files tell of the machine at that moment
#include "guest.h"

static void show(const char *name, size_t most) {
    FILE *file = fopen(name, "r");
    CHECK(file != NULL);
    char line[300];
    for (size_t i = 0; i < most && fgets(line, sizeof line, file); i++) printf("%s", line);
    CHECK(fclose(file) == 0);
}

int main(void) {
    show("/proc/uptime", 1);
    show("/proc/loadavg", 1);
    show("/proc/self/stat", 1);
    show("/proc/self/status", 12);
    show("/proc/meminfo", 3);
    show("/proc/stat", 1);
    show("/proc/self/limits", 5);
    show("/proc/sys/kernel/random/uuid", 1);
}
