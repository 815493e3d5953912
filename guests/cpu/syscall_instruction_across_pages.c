// A system-call instruction whose two bytes lie on two pages, entered several times.
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    unsigned char *code = mmap(NULL, 2 * PAGE, PROT_READ | PROT_WRITE,
                               MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(code != MAP_FAILED);
    // mov eax, edi; syscall; ret
    unsigned char body[] = {0x89, 0xf8, 0x0f, 0x05, 0xc3};
    memcpy(code + PAGE - 3, body, sizeof body);
    CHECK(mprotect(code, 2 * PAGE, PROT_READ | PROT_EXEC) == 0);
    long (*call)(int) = (long (*)(int))(code + PAGE - 3);
    for (int i = 0; i < 200; i++) CHECK(call(SYS_getpid) == getpid());
    // The last byte of a mapping, with nothing after it to return to.
    CHECK(munmap(code + PAGE, PAGE) == 0);
    printf("%d\n", getpid());
}
