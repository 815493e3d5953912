// Code is written while writable, run while executable, never both.
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    unsigned char *page = OK(mmap(NULL, PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    int (*function)(void) = (int (*)(void))(void *)page;
    for (int i = 0; i < 20; i++) {
        CHECK(mprotect(page, PAGE, PROT_READ | PROT_WRITE) == 0);
        unsigned char code[] = {0xb8, (unsigned char)(i * 3), 0, 0, 0, 0xc3};
        memcpy(page, code, sizeof code);
        CHECK(mprotect(page, PAGE, PROT_READ | PROT_EXEC) == 0);
        CHECK(function() == i * 3);
    }
    printf("code at %p\n", (void *)page);
}
