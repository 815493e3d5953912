// Only the low eight bits of an exit code reach the parent.
// reel: exit=44
#include "guest.h"

int main(void) {
    printf("exiting with 300\n");
    return 300;
}
