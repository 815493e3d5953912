// Generated code with a system-call instruction that is overwritten between its runs.
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    unsigned char *page = OK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE | PROT_EXEC,
                                  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    long (*function)(void) = (long (*)(void))(void *)page;
    unsigned char call[] = {0xb8, SYS_getppid, 0, 0, 0, 0x0f, 0x05, 0xc3};
    unsigned char constant[] = {0xb8, 77, 0, 0, 0, 0x90, 0x90, 0xc3};
    for (int i = 0; i < 30; i++) {
        memcpy(page, call, sizeof call);
        for (int j = 0; j < 5; j++) CHECK(function() == getppid());
        CHECK(memcmp(page, call, sizeof call) == 0);
        memcpy(page, constant, sizeof constant);
        CHECK(function() == 77);
    }
    printf("parent %d\n", getppid());
}
