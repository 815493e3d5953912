// rep movs, stos, cmps and scas over megabytes, on pages that appear as they are touched.
#include "guest.h"
#include <sys/mman.h>

#define SIZE (8UL << 20)

static char *fresh(void) {
    char *bytes = mmap(NULL, SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(bytes != MAP_FAILED);
    return bytes;
}

int main(void) {
    char *first = fresh(), *second = fresh();
    void *at = first, *from = first;
    unsigned long count = SIZE / 8;
    asm volatile("rep stosq" : "+D"(at), "+c"(count) : "a"(0x0807060504030201) : "memory");
    CHECK(at == first + SIZE && count == 0);
    at = second, count = SIZE;
    asm volatile("rep movsb" : "+D"(at), "+S"(from), "+c"(count)::"memory");
    CHECK(at == second + SIZE && memcmp(first, second, SIZE) == 0);
    second[5000000] = 99;
    at = second, from = first, count = SIZE;
    asm volatile("repe cmpsb" : "+D"(at), "+S"(from), "+c"(count)::"memory", "cc");
    printf("differs at %ld\n", (char *)at - second - 1);
    CHECK((char *)at - second == 5000001);
    at = second, count = SIZE;
    asm volatile("repne scasb" : "+D"(at), "+c"(count) : "a"(99) : "memory", "cc");
    printf("found at %ld\n", (char *)at - second - 1);
    CHECK((char *)at - second == 5000001);
}
