// Takes the place of a function of libc.
#include <unistd.h>

pid_t getpid(void) { return 1234567; }
