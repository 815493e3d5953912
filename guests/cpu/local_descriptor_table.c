// A segment of the local descriptor table, where the kernel has them, is read through ES.
// reel: otherwise=modify_ldt is refused
#include "guest.h"
#include <asm/ldt.h>
#include <sys/mman.h>

int main(void) {
    char *page = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT,
                      -1, 0);
    CHECK(page != MAP_FAILED);
    strcpy(page, "through a segment");
    struct user_desc entry = {.entry_number = 2, .base_addr = (unsigned)(unsigned long)page,
                              .limit = 4095, .seg_32bit = 1, .useable = 1};
    if (syscall(SYS_modify_ldt, 1, &entry, sizeof entry) != 0) {
        printf("refused: %s\n", strerror(errno));
        return 0;
    }
    unsigned selector = 2 << 3 | 7, limit = 0, ok = 0;
    asm volatile("lsl %2, %0\n\tsetz %b1" : "=r"(limit), "+r"(ok) : "r"(selector));
    CHECK(ok == 1 && limit == 4095);
    // In 64-bit mode only FS and GS have bases, and GS isn't libc's.
    unsigned char letter;
    asm volatile("mov %1, %%gs\n\tmovb %%gs:3, %0\n\tmov %2, %%gs"
                 : "=q"(letter) : "r"(selector), "r"(0));
    CHECK(letter == 'o');
    unsigned long table[16] = {0};
    long size = OK(syscall(SYS_modify_ldt, 0, table, sizeof table));
    printf("limit %u, letter %c, table of %ld bytes, entry %lx\n", limit, letter, size, table[2]);
}
