// A file's handle and mount id; opening by handle needs a privilege.
#include "guest.h"
#include <fcntl.h>

int main(void) {
    enter_temporary();
    put_file("f", "x");
    struct {
        struct file_handle handle;
        unsigned char bytes[128];
    } room = {.handle.handle_bytes = 0};
    int mount;
    int result = name_to_handle_at(AT_FDCWD, "f", &room.handle, &mount, 0);
    CHECK(result == -1);
    if (errno == EOPNOTSUPP) skip("no handles here");
    CHECK(errno == EOVERFLOW && room.handle.handle_bytes > 0);
    CHECK(name_to_handle_at(AT_FDCWD, "f", &room.handle, &mount, 0) == 0);
    printf("mount %d, type %d:", mount, room.handle.handle_type);
    for (unsigned i = 0; i < room.handle.handle_bytes; i++)
        printf(" %02x", room.handle.f_handle[i]);
    int fd = open_by_handle_at(AT_FDCWD, &room.handle, O_RDONLY);
    CHECK(fd >= 0 || errno == EPERM || errno == ESTALE);
    printf("\n");
}
