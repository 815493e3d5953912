// C++ exceptions unwind through frames with destructors, using the loader's tables.
#include "guest.h"
#include <stdexcept>
#include <string>

static int destroyed;
struct Watch {
    ~Watch() { destroyed++; }
};

static void deep(int depth) {
    Watch watch;
    if (depth == 0) throw std::runtime_error("from the depth");
    deep(depth - 1);
}

int main() {
    std::string what;
    try {
        deep(20);
    } catch (const std::exception &error) {
        what = error.what();
    }
    CHECK(what == "from the depth");
    CHECK(destroyed == 21);
    try {
        try {
            throw 5;
        } catch (int) {
            throw;
        }
    } catch (int value) {
        CHECK(value == 5);
    }
    printf("%s, %d destroyed\n", what.c_str(), destroyed);
}
