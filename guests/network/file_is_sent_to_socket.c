// sendfile and splice move a file's bytes into a socket, and from it into another file.
#include "guest.h"
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/socket.h>

#define SIZE 100000

int main(void) {
    enter_temporary();
    static char bytes[SIZE], got[SIZE];
    for (int i = 0; i < SIZE; i++) bytes[i] = (char)(i * 31 >> 3);
    int from = OK(open("from", O_RDWR | O_CREAT, 0600));
    int to = OK(open("to", O_RDWR | O_CREAT, 0600));
    write_all(from, bytes, SIZE);
    int sockets[2], pipes[2];
    CHECK(socketpair(AF_UNIX, SOCK_STREAM, 0, sockets) == 0 && pipe(pipes) == 0);
    pid_t child = OK(fork());
    if (child == 0) {
        off_t offset = 0;
        while (offset < SIZE)
            CHECK(sendfile(sockets[1], from, &offset, SIZE - (size_t)offset) > 0);
        _exit(0);
    }
    for (size_t have = 0; have < SIZE;) {
        ssize_t moved = OK(splice(sockets[0], NULL, pipes[1], NULL, 30000, 0));
        CHECK(moved > 0 && splice(pipes[0], NULL, to, NULL, (size_t)moved, 0) == moved);
        have += (size_t)moved;
    }
    CHECK(exit_code_of(child) == 0 && pread(to, got, SIZE, 0) == SIZE);
    CHECK(memcmp(bytes, got, SIZE) == 0);
    printf("%ld bytes\n", (long)lseek(to, 0, SEEK_CUR));
}
