// Unbuffered, line-buffered and fully buffered streams write at different moments.
#include "guest.h"

static long size_of(const char *name) {
    struct stat status;
    CHECK(stat(name, &status) == 0);
    return status.st_size;
}

int main(void) {
    enter_temporary();
    FILE *file = fopen("f", "w");
    CHECK(file != NULL && setvbuf(file, NULL, _IOFBF, 1000) == 0);
    for (int i = 0; i < 300; i++) fprintf(file, "abc");
    CHECK(size_of("f") == 0);
    for (int i = 0; i < 100; i++) fprintf(file, "abc");
    printf("after 1200 bytes: %ld in the file\n", size_of("f"));
    CHECK(fflush(file) == 0 && size_of("f") == 1200);
    CHECK(fclose(file) == 0);
    file = fopen("g", "w");
    CHECK(file != NULL && setvbuf(file, NULL, _IONBF, 0) == 0);
    fputc('x', file);
    CHECK(size_of("g") == 1);
    CHECK(fclose(file) == 0);
}
