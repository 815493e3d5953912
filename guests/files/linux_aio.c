// The old asynchronous I/O interface, which writes a ring in the program's memory, or ENOSYS.
// reel: otherwise=io_setup is refused
#include "guest.h"
#include <fcntl.h>
#include <linux/aio_abi.h>

int main(void) {
    enter_temporary();
    put_file("f", "asynchronous");
    aio_context_t context = 0;
    if (syscall(SYS_io_setup, 4, &context) == -1) skip("io_setup: %s", strerror(errno));
    static char text[20];
    int fd = OK(open("f", O_RDONLY));
    struct iocb request = {.aio_fildes = (unsigned)fd, .aio_lio_opcode = IOCB_CMD_PREAD};
    request.aio_buf = (unsigned long)text;
    request.aio_nbytes = 20;
    request.aio_data = 77;
    struct iocb *requests[1] = {&request};
    CHECK(syscall(SYS_io_submit, context, 1, requests) == 1);
    struct io_event event;
    CHECK(syscall(SYS_io_getevents, context, 1, 1, &event, NULL) == 1);
    CHECK(event.data == 77 && event.res == 12 && strcmp(text, "asynchronous") == 0);
    CHECK(syscall(SYS_io_destroy, context) == 0);
    printf("%s\n", text);
}
