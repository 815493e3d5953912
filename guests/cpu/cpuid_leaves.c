// CPUID tells vendor, features and topology, twice the same.
#include "guest.h"
#include <cpuid.h>

static void show(unsigned leaf, unsigned subleaf) {
    unsigned a[4] = {0}, b[4] = {0};
    __cpuid_count(leaf, subleaf, a[0], a[1], a[2], a[3]);
    __cpuid_count(leaf, subleaf, b[0], b[1], b[2], b[3]);
    CHECK(memcmp(a, b, sizeof a) == 0);
    printf("%#x.%u: %08x %08x %08x %08x\n", leaf, subleaf, a[0], a[1], a[2], a[3]);
}

int main(void) {
    unsigned last, last_extended, unused;
    char vendor[13] = "";
    __cpuid(0, last, *(unsigned *)vendor, *(unsigned *)(vendor + 8), *(unsigned *)(vendor + 4));
    __cpuid(0x80000000, last_extended, unused, unused, unused);
    (void)unused;
    CHECK(last >= 1 && last_extended >= 0x80000004 && strlen(vendor) == 12);
    printf("%s\n", vendor);
    // Leaf 0xd tells of the sizes of the extended state, 0x15 and 0x16 of frequencies.
    unsigned leaves[] = {1, 2, 4, 6, 7, 0xb, 0xd, 0x15, 0x16};
    for (int i = 0; i < 9; i++)
        if (leaves[i] <= last) show(leaves[i], 0);
    for (unsigned leaf = 0x80000000; leaf <= last_extended && leaf < 0x80000009; leaf++)
        show(leaf, 0);
}
