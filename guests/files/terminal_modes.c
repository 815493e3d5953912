// A pseudo-terminal: line discipline, echo, raw mode, window size, and its name.
#include "guest.h"
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>

int main(void) {
    int master = posix_openpt(O_RDWR | O_NOCTTY);
    if (master == -1) skip("no pseudo-terminals");
    CHECK(grantpt(master) == 0 && unlockpt(master) == 0);
    int slave = OK(open(ptsname(master), O_RDWR | O_NOCTTY));
    struct winsize size = {33, 77, 0, 0}, seen;
    CHECK(ioctl(master, TIOCSWINSZ, &size) == 0 && ioctl(slave, TIOCGWINSZ, &seen) == 0);
    CHECK(seen.ws_row == 33 && seen.ws_col == 77 && isatty(slave));
    char text[40] = "";
    CHECK(write(master, "ab\x7f""c\n", 5) == 5 && read(slave, text, 40) == 3);
    CHECK(memcmp(text, "ac\n", 3) == 0);
    ssize_t echoed = OK(read(master, text, 40));
    struct termios modes;
    CHECK(tcgetattr(slave, &modes) == 0 && modes.c_lflag & ICANON);
    cfmakeraw(&modes);
    CHECK(tcsetattr(slave, TCSANOW, &modes) == 0);
    CHECK(write(master, "x", 1) == 1 && read(slave, text, 40) == 1 && text[0] == 'x');
    CHECK(write(slave, "a\n", 2) == 2 && read(master, text, 40) == 2);
    FAILS(ioctl(slave, _IO('?', 99)), ENOTTY);
    printf("%s, %zd echoed\n", ptsname(master), echoed);
}
