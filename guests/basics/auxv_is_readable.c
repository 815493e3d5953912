// Every entry of the auxiliary vector is printed; those that programs rely on are checked.
#include "guest.h"
#include <elf.h>
#include <sys/auxv.h>

int main(void) {
    for (unsigned long type = 1; type < 60; type++) {
        errno = 0;
        unsigned long value = getauxval(type);
        if (errno == 0) printf("%lu = %#lx\n", type, value);
    }
    CHECK(getauxval(AT_PAGESZ) == PAGE);
    CHECK(getauxval(AT_UID) == getuid() && getauxval(AT_EGID) == getegid());
    CHECK(getauxval(AT_PHDR) != 0 && getauxval(AT_ENTRY) != 0);
    CHECK(getauxval(AT_CLKTCK) == (unsigned long)sysconf(_SC_CLK_TCK));
    const unsigned char *random = (const unsigned char *)getauxval(AT_RANDOM);
    for (int i = 0; i < 16; i++) printf("%02x", random[i]);
    printf("\n%s\n", (const char *)getauxval(AT_PLATFORM));
    CHECK(strlen((const char *)getauxval(AT_EXECFN)) > 0);
}
