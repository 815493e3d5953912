// An argument over 128 KiB is E2BIG; many shorter ones are not.
#include "guest.h"

int main(int argc, char **argv) {
    if (argc > 2) {
        size_t total = 0;
        for (int i = 1; i < argc; i++) total += strlen(argv[i]);
        CHECK(argc == 11 && total == 10 * 100000UL);
        printf("%zu bytes of arguments\n", total);
        return 0;
    }
    static char long_text[200001], text[100001];
    memset(long_text, 'a', sizeof long_text - 1);
    memset(text, 'b', sizeof text - 1);
    char *arguments[12] = {argv[0], long_text}, *none[] = {NULL};
    FAILS(execve("/proc/self/exe", arguments, none), E2BIG);
    for (int i = 1; i <= 10; i++) arguments[i] = text;
    execve("/proc/self/exe", arguments, none);
    return 98;
}
