// exec drops mappings, locks of memory and attached segments, but not what others share.
#include "guest.h"
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/shm.h>

int main(int argc, char **argv) {
    struct shmid_ds state;
    if (argc == 4) {
        int id = atoi(argv[1]);
        CHECK(shmctl(id, IPC_STAT, &state) == 0 && state.shm_nattch == 0);
        FAILS(msync((void *)strtoul(argv[2], NULL, 16), PAGE, MS_ASYNC), ENOMEM);
        char *again = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, atoi(argv[3]), 0);
        CHECK(again != MAP_FAILED && strcmp(again, "still in the file") == 0);
        CHECK(shmctl(id, IPC_RMID, NULL) == 0);
        printf("%s\n", again);
        return 0;
    }
    int id = OK(shmget(IPC_PRIVATE, PAGE, IPC_CREAT | 0600)), fd = OK(memfd_create("shared", 0));
    CHECK(shmat(id, NULL, 0) != (void *)-1 && ftruncate(fd, PAGE) == 0);
    CHECK(shmctl(id, IPC_STAT, &state) == 0 && state.shm_nattch == 1);
    char *fixed = mmap((void *)0x66600000000, PAGE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    char *shared = mmap(NULL, PAGE, PROT_WRITE | PROT_READ, MAP_SHARED, fd, 0);
    CHECK(fixed != MAP_FAILED && shared != MAP_FAILED);
    strcpy(shared, "still in the file");
    char words[3][30];
    snprintf(words[0], 30, "%d", id);
    snprintf(words[1], 30, "%lx", (unsigned long)fixed);
    snprintf(words[2], 30, "%d", fd);
    execl("/proc/self/exe", argv[0], words[0], words[1], words[2], NULL);
    return 98;
}
