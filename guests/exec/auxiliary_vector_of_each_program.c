// Each program gets its own random bytes, entry, name and platform in the auxiliary vector.
#include "guest.h"
#include <sys/auxv.h>

int main(int argc, char **argv) {
    const unsigned char *bytes = (const unsigned char *)getauxval(AT_RANDOM);
    char text[33];
    for (int i = 0; i < 16; i++) sprintf(text + 2 * i, "%02x", bytes[i]);
    printf("%s entry %#lx of %s on %s\n", text, getauxval(AT_ENTRY),
           (const char *)getauxval(AT_EXECFN), (const char *)getauxval(AT_PLATFORM));
    CHECK(getauxval(AT_PAGESZ) == PAGE && getauxval(AT_SECURE) == 0);
    CHECK(getauxval(AT_PHDR) != 0 && getauxval(AT_UID) == getuid());
    if (argc == 1) {
        execl("/proc/self/exe", argv[0], text, NULL);
        return 98;
    }
    CHECK(strcmp(text, argv[1]) != 0);
    CHECK(strcmp((const char *)getauxval(AT_EXECFN), "/proc/self/exe") == 0);
}
