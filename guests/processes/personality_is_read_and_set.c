// personality: read, set, kept over fork.
#include "guest.h"
#include <sys/personality.h>

int main(void) {
    int before = OK(personality(0xffffffff));
    CHECK(personality((unsigned long)(before | ADDR_NO_RANDOMIZE)) == before);
    pid_t child = OK(fork());
    if (child == 0) _exit(personality(0xffffffff) & ADDR_NO_RANDOMIZE ? 3 : 98);
    CHECK(exit_code_of(child) == 3);
    printf("personality %#x\n", before);
}
