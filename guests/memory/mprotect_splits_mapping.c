// Protecting the middle of a mapping splits it in three; undoing it joins them again.
#include "guest.h"
#include <sys/mman.h>

static int mappings_in(unsigned long from, unsigned long to) {
    FILE *file = fopen("/proc/self/maps", "r");
    char line[500];
    int count = 0;
    while (fgets(line, sizeof line, file)) {
        unsigned long low, high;
        CHECK(sscanf(line, "%lx-%lx", &low, &high) == 2);
        if (low < to && high > from) count++;
    }
    CHECK(fclose(file) == 0);
    return count;
}

int main(void) {
    char *map = OK(mmap(NULL, 9 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    unsigned long low = (unsigned long)map, high = low + 9 * PAGE;
    int before = mappings_in(low, high);
    CHECK(mprotect(map + 4 * PAGE, PAGE, PROT_READ) == 0);
    int split = mappings_in(low, high);
    CHECK(split == before + 2);
    CHECK(mprotect(map + 4 * PAGE, PAGE, PROT_READ | PROT_WRITE) == 0);
    CHECK(mappings_in(low, high) <= split);
    CHECK(munmap(map + 2 * PAGE, PAGE) == 0);
    map[0] = map[3 * PAGE] = 1;
    printf("%d then %d mappings\n", before, split);
}
