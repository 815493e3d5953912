// A function in the program's own text changes its immediate operand.
#include "guest.h"
#include <sys/mman.h>

__asm__(".text; .p2align 4; .type changing, @function; changing: mov $1, %eax; ret; .p2align 4");
int changing(void);

int main(void) {
    unsigned char *code = (unsigned char *)(void *)changing;
    void *page = (void *)((unsigned long)code & ~(PAGE - 1));
    CHECK(changing() == 1);
    CHECK(mprotect(page, 2 * PAGE, PROT_READ | PROT_WRITE | PROT_EXEC) == 0);
    for (int i = 2; i < 50; i++) {
        code[1] = (unsigned char)i;
        CHECK(changing() == i);
    }
    CHECK(mprotect(page, 2 * PAGE, PROT_READ | PROT_EXEC) == 0 && changing() == 49);
    printf("changed at %p\n", (void *)code);
}
