// Programs that are cut off, of another machine, or without their interpreter don't start.
#include "guest.h"
#include <elf.h>
#include <fcntl.h>

static char image[1 << 20];
static size_t size;

static void write_program(size_t length) {
    int fd = OK(open("program", O_WRONLY | O_CREAT | O_TRUNC, 0755));
    write_all(fd, image, length);
    CHECK(close(fd) == 0);
}

static void expect_error(const char *what, int error) {
    FAILS(execl("./program", "./program", "again", NULL), error);
    printf("%s: %s\n", what, strerror(error));
}

int main(int argc, char **argv UNUSED) {
    if (argc > 1) return 5;
    int fd = OK(open("/proc/self/exe", O_RDONLY));
    size = read_all(fd, image, sizeof image);
    enter_temporary();
    Elf64_Ehdr *header = (Elf64_Ehdr *)image;
    write_program(30);
    expect_error("cut off", ENOEXEC);
    header->e_machine = EM_AARCH64;
    write_program(size);
    expect_error("another machine", ENOEXEC);
    header->e_machine = EM_X86_64;
    header->e_type = ET_REL;
    write_program(size);
    expect_error("an object file", ENOEXEC);
    header->e_type = ET_DYN;
    Elf64_Phdr *program = (Elf64_Phdr *)(image + header->e_phoff);
    for (int i = 0; i < header->e_phnum; i++)
        if (program[i].p_type == PT_INTERP) image[program[i].p_offset + 1] = '!';
    write_program(size);
    expect_error("no interpreter", ENOENT);
    for (int i = 0; i < header->e_phnum; i++)
        if (program[i].p_type == PT_INTERP) image[program[i].p_offset + 1] = 'l';
    write_program(size);
    pid_t child = OK(fork());
    if (child == 0) execl("./program", "./program", "again", NULL), _exit(98);
    CHECK(exit_code_of(child) == 5);
}
