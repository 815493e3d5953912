// A System V segment at two addresses, over fork, and after its removal.
#include "guest.h"
#include <sys/ipc.h>
#include <sys/shm.h>

int main(void) {
    int id = OK(shmget(IPC_PRIVATE, 5000, IPC_CREAT | 0600));
    char *one = shmat(id, NULL, 0), *two = shmat(id, NULL, SHM_RDONLY);
    int removed = shmctl(id, IPC_RMID, NULL);
    CHECK(one != (void *)-1 && two != (void *)-1 && one != two && removed == 0);
    strcpy(one + 4990, "text");
    CHECK(strcmp(two + 4990, "text") == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        one[0] = 'c';
        CHECK(shmdt(one) == 0);
        _exit(0);
    }
    CHECK(exit_code_of(child) == 0 && two[0] == 'c');
    struct shmid_ds status;
    CHECK(shmctl(id, IPC_STAT, &status) == 0 && status.shm_nattch == 2 && status.shm_segsz == 5000);
    CHECK(shmdt(one) == 0 && two[0] == 'c' && shmdt(two) == 0);
    FAILS(shmdt(two), EINVAL);
    FAILS(shmctl(id, IPC_STAT, &status), EINVAL);
    printf("segment %d at %p and %p\n", id, (void *)one, (void *)two);
}
