// /proc/self/auxv agrees with what getauxval sees for the values that have one meaning.
#include "guest.h"
#include <elf.h>
#include <fcntl.h>
#include <sys/auxv.h>

int main(void) {
    Elf64_auxv_t entries[64];
    int fd = OK(open("/proc/self/auxv", O_RDONLY));
    size_t count = read_all(fd, entries, sizeof entries) / sizeof *entries;
    CHECK(count > 10);
    size_t seen = 0;
    for (size_t i = 0; i < count && entries[i].a_type != AT_NULL; i++) {
        unsigned long type = entries[i].a_type;
        if (type == AT_PAGESZ || type == AT_ENTRY || type == AT_PHNUM || type == AT_UID) {
            CHECK(getauxval(type) == entries[i].a_un.a_val);
            seen++;
        }
    }
    CHECK(seen == 4);
    printf("%zu entries\n", count);
}
