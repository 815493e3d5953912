// Code is written into a page and run at once, changed and run again.
#include "guest.h"
#include <sys/mman.h>

int main(void) {
    unsigned char *page = OK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE | PROT_EXEC,
                                  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    int (*function)(int) = (int (*)(int))(void *)page;
    for (int i = 0; i < 100; i++) {
        // lea i(%rdi), %eax; ret
        unsigned char code[] = {0x8d, 0x87, (unsigned char)i, 0, 0, 0, 0xc3};
        memcpy(page, code, sizeof code);
        CHECK(function(1000) == 1000 + i);
    }
    printf("code at %p\n", (void *)page);
}
