// The environment is a vector on the stack until setenv moves it to the heap.
#include "guest.h"

extern char **environ;

int main(void) {
    char **first = environ;
    size_t count = 0;
    for (char **at = environ; *at; at++) count++;
    CHECK(setenv("GUEST_NEW", "value", 1) == 0);
    CHECK(strcmp(getenv("GUEST_NEW"), "value") == 0);
    CHECK(setenv("GUEST_NEW", "other", 0) == 0);
    CHECK(strcmp(getenv("GUEST_NEW"), "value") == 0);
    CHECK(unsetenv("GUEST_NEW") == 0 && getenv("GUEST_NEW") == NULL);
    CHECK(clearenv() == 0 && getenv("PATH") == NULL);
    printf("%zu variables, first at %p\n", count, (void *)first);
}
