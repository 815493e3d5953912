// A program whose segments can't be mapped kills the process after the point of no return.
#include "guest.h"
#include <elf.h>
#include <fcntl.h>

static char image[1 << 20];

int main(void) {
    int fd = OK(open("/proc/self/exe", O_RDONLY));
    size_t size = read_all(fd, image, sizeof image);
    enter_temporary();
    Elf64_Ehdr *header = (Elf64_Ehdr *)image;
    Elf64_Phdr *program = (Elf64_Phdr *)(image + header->e_phoff);
    header->e_type = ET_EXEC;
    for (int i = 0; i < header->e_phnum; i++)
        if (program[i].p_type == PT_LOAD) program[i].p_vaddr += 0x7fffffff0000;
    fd = OK(open("program", O_WRONLY | O_CREAT, 0755));
    write_all(fd, image, size);
    CHECK(close(fd) == 0);
    pid_t child = OK(fork());
    if (child == 0) execl("./program", "./program", NULL), _exit(98);
    int signal_number = death_signal_of(child);
    printf("killed by %d\n", signal_number);
    CHECK(signal_number == SIGSEGV || signal_number == SIGKILL);
}
