// The vDSO, found as a program without libc finds it, is absent or its functions work.
#include "guest.h"
#include <elf.h>
#include <sys/auxv.h>
#include <sys/time.h>

static const char *base;

static const void *at_address(Elf64_Addr address) {
    const Elf64_Ehdr *header = (const void *)base;
    const Elf64_Phdr *program = (const void *)(base + header->e_phoff);
    for (int i = 0; i < header->e_phnum; i++)
        if (program[i].p_type == PT_LOAD) return base + address - program[i].p_vaddr;
    return NULL;
}

static const Elf64_Dyn *dynamic_entry(Elf64_Sxword tag) {
    const Elf64_Ehdr *header = (const void *)base;
    const Elf64_Phdr *program = (const void *)(base + header->e_phoff);
    for (int i = 0; i < header->e_phnum; i++) {
        if (program[i].p_type != PT_DYNAMIC) continue;
        const Elf64_Dyn *entry = (const void *)(base + program[i].p_offset);
        for (; entry->d_tag != DT_NULL; entry++)
            if (entry->d_tag == tag) return entry;
    }
    return NULL;
}

static const void *function(const char *name) {
    const Elf64_Ehdr *header = (const void *)base;
    const Elf64_Shdr *section = (const void *)(base + header->e_shoff);
    const Elf64_Sym *symbols = at_address(dynamic_entry(DT_SYMTAB)->d_un.d_ptr);
    const char *names = at_address(dynamic_entry(DT_STRTAB)->d_un.d_ptr);
    for (int i = 0; i < header->e_shnum; i++) {
        if (section[i].sh_type != SHT_DYNSYM) continue;
        for (size_t j = 0; j < section[i].sh_size / sizeof *symbols; j++)
            if (strcmp(names + symbols[j].st_name, name) == 0)
                return at_address(symbols[j].st_value);
    }
    return NULL;
}

int main(void) {
    base = (const char *)getauxval(AT_SYSINFO_EHDR);
    int (*clock)(clockid_t, struct timespec *) = base ? function("__vdso_clock_gettime") : NULL;
    int (*cpu)(unsigned *, unsigned *, void *) = base ? function("__vdso_getcpu") : NULL;
    int (*day)(struct timeval *, void *) = base ? function("__vdso_gettimeofday") : NULL;
    for (int i = 0; i < 100; i++) {
        struct timespec before, now, after;
        struct timeval micro = {0};
        unsigned number = 0, node = 0;
        CHECK(syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &before) == 0);
        now = before;
        if (clock) CHECK(clock(CLOCK_MONOTONIC, &now) == 0);
        if (cpu) CHECK(cpu(&number, &node, NULL) == 0);
        if (day) CHECK(day(&micro, NULL) == 0);
        CHECK(syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &after) == 0);
        CHECK(now.tv_sec >= before.tv_sec && now.tv_sec <= after.tv_sec);
        if (i % 50 == 0) printf("%ld.%09ld us %ld cpu %u\n", now.tv_sec, now.tv_nsec,
                                micro.tv_usec, number);
    }
}
