// A library is loaded, called and unloaded twice.
// reel: library=support/counter.c libs=-ldl
#include "guest.h"
#include <dlfcn.h>

int main(void) {
    for (int round = 0; round < 2; round++) {
        void *library = dlopen(GUEST_LIBRARY, RTLD_NOW);
        CHECK(library != NULL);
        int (*count)(void) = (int (*)(void))dlsym(library, "count");
        CHECK(count != NULL);
        CHECK(count() == 1 && count() == 2);
        CHECK(dlsym(library, "no_such_symbol") == NULL && dlerror() != NULL);
        printf("count lies at %p\n", (void *)count);
        CHECK(dlclose(library) == 0);
        CHECK(dlopen(GUEST_LIBRARY, RTLD_NOW | RTLD_NOLOAD) == NULL);
    }
    CHECK(dlopen("/no/such/library.so", RTLD_NOW) == NULL);
}
