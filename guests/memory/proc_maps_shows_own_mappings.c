// /proc/self/maps lists what the program mapped, with its protection.
// reel: otherwise=anonymous mappings may lie elsewhere
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    char *map = OK(mmap(NULL, 3 * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    char expected[60], line[500];
    snprintf(expected, sizeof expected, "%lx-%lx rw-s", (unsigned long)map,
             (unsigned long)map + 3 * PAGE);
    FILE *file = fopen("/proc/self/maps", "r");
    CHECK(file != NULL);
    int found = 0, stack = 0, executable = 0;
    while (fgets(line, sizeof line, file)) {
        if (strncmp(line, expected, strlen(expected)) == 0) found++;
        if (strstr(line, "[stack]")) stack++;
        if (strstr(line, "r-xp")) executable++;
        if (!strstr(line, "[v") && !strstr(line, "reel")) printf("%s", line);
    }
    CHECK(found == 1 && stack == 1 && executable >= 1);
}
